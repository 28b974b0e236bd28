"""Settings from the environment; every one has a default that works on a fresh machine."""

from __future__ import annotations

import os
import secrets
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PREFIX = "STODLOTS_"


def _env(name: str, default: str) -> str:
    return os.environ.get(PREFIX + name, default)


@dataclass(frozen=True)
class Settings:
    """Where things are and what is allowed.

    ``secret`` signs conversation tokens; without ``STODLOTS_SECRET`` one is made once and kept in ``var/``.
    ``host_contact`` is shown to who wants to talk to a person (a name, a number, an address; empty: not shown),
    ``public_url`` is the address that links lead to (empty: the one that the request came to), ``hosts`` is the file
    of the sites that may show the assistant (see :mod:`stodlots_web.hosts`).
    Times are in seconds, rates in requests a minute.
    """

    host: str = field(default_factory=lambda: _env("HOST", "127.0.0.1"))
    port: int = field(default_factory=lambda: int(_env("PORT", os.environ.get("PORT", "8000"))))
    rasa_url: str = field(default_factory=lambda: _env("RASA_URL", "http://127.0.0.1:5005"))
    actions_url: str = field(default_factory=lambda: _env("ACTIONS_URL", "http://127.0.0.1:5055/webhook"))
    var: Path = field(default_factory=lambda: Path(_env("VAR", str(ROOT / "var"))))
    data: Path = field(default_factory=lambda: Path(_env("DATA", str(ROOT / "data"))))
    models: Path = field(default_factory=lambda: Path(_env("MODELS", str(ROOT / "models"))))
    docs: Path = field(default_factory=lambda: Path(_env("DOCS", str(ROOT / "docs"))))
    database_url: str = field(default_factory=lambda: _env("DATABASE_URL", ""))
    hosts: Path | None = field(default_factory=lambda: Path(found) if (found := _env("HOSTS", "")) else None)
    secret: str = field(default_factory=lambda: _env("SECRET", ""), repr=False)
    conversation_age_s: int = field(default_factory=lambda: int(_env("CONVERSATION_AGE_S", "43200")))
    link_age_days: int = field(default_factory=lambda: int(_env("LINK_AGE_DAYS", "365")))
    host_contact: str = field(default_factory=lambda: _env("HOST_CONTACT", "").strip())
    public_url: str = field(default_factory=lambda: _env("PUBLIC_URL", "").rstrip("/"))
    max_text: int = 2_000
    max_body: int = 65_536
    rasa_timeout_s: float = field(default_factory=lambda: float(_env("RASA_TIMEOUT_S", "10")))
    messages_per_minute: int = field(default_factory=lambda: int(_env("MESSAGES_PER_MINUTE", "60")))
    requests_per_minute: int = field(default_factory=lambda: int(_env("REQUESTS_PER_MINUTE", "300")))
    host_requests_per_minute: int = field(default_factory=lambda: int(_env("HOST_REQUESTS_PER_MINUTE", "1200")))

    @property
    def database(self) -> str:
        """The database URL: SQLite in ``var/`` unless one is given."""
        return self.database_url or f"sqlite:///{self.var / 'stodlots.db'}"

    @property
    def hosts_file(self) -> Path:
        """The hosts: the file that is named, or one in ``var/`` that need not be there."""
        return self.hosts or self.var / "hosts.toml"

    @property
    def knowledge(self) -> Path:
        """The compiled glossary and names that the model is trained with."""
        return self.models / "knowledge"

    @property
    def quality(self) -> Path:
        """What ``make bench`` measured last."""
        return self.docs / "quality.json"

    @property
    def model(self) -> Path:
        """The trained Rasa model."""
        return self.models / "stodlotsen.tar.gz"


def signing_key(settings: Settings) -> str:
    """The key for conversation tokens: the configured one, or one made once and kept readable by the owner only."""
    if settings.secret:
        return settings.secret
    file = settings.var / "secret.key"
    if not file.exists():
        settings.var.mkdir(parents=True, exist_ok=True)
        descriptor = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "w") as handle:
            handle.write(secrets.token_urlsafe(32))
    return file.read_text().strip()
