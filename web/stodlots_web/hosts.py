"""The sites that may show the assistant: who they are, where they are, and what they have of their own.

They are in one TOML file (``STODLOTS_HOSTS``, otherwise ``var/hosts.toml``), one table for each host, named by its id:

    [alvsala]
    origins = ["https://intranet.alvsala.se"]
    contact = "Utvecklingsenheten, utveckling@alvsala.se"
    greeting.sv = "Hej! Beskriv vad din verksamhet behöver."
    theme.accent = "#24364f"

Without the file only the assistant's own pages may.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Annotated, Literal
from urllib.parse import urlsplit

from itsdangerous import BadSignature, URLSafeSerializer
from pydantic import AfterValidator, BaseModel, ConfigDict, Field, ValidationError

from stodlots_web.settings import Settings, signing_key

SALT = "host"
HOST_ID = re.compile(r"[a-z0-9][a-z0-9-]{0,39}")
DEFAULT_PORTS = {"http": 80, "https": 443}
OWN = ""  # the id of no host: the assistant's own pages, and programs that call the API
LanguageCode = Literal["sv", "en"]
Token = Literal[
    "text", "muted", "page", "card", "soft", "line", "hair", "accent", "on-accent", "warn", "warn-soft"
]  # fmt: skip
Colour = Annotated[str, Field(pattern=r"^#(?:[0-9a-fA-F]{3}|[0-9a-fA-F]{6})$")]


class HostsInvalid(ValueError):
    """The file of hosts cannot be used; the message says where it is wrong and what is wanted."""


def origin_of(written: str) -> str:
    """An origin as browsers write it: ``https://intranet.alvsala.se``. Raises ``ValueError`` for what is none."""
    parts = urlsplit(written.strip().lower())
    if parts.scheme not in DEFAULT_PORTS or not parts.hostname or "*" in parts.netloc or "@" in parts.netloc:
        raise ValueError(f"{written!r} is no origin: write it like https://intranet.alvsala.se")
    if parts.path.strip("/") or parts.query or parts.fragment:
        raise ValueError(f"{written!r} has a path: only scheme, name and port make an origin")
    name = f"[{parts.hostname}]" if ":" in parts.hostname else parts.hostname.encode("idna").decode()
    port = f":{parts.port}" if parts.port and parts.port != DEFAULT_PORTS[parts.scheme] else ""
    return f"{parts.scheme}://{name}{port}"


Origin = Annotated[str, AfterValidator(origin_of)]


class Host(BaseModel):
    """One host. ``key`` is the number of the key in force: a higher one withdraws the keys made before.

    ``greeting`` and ``contact`` are said instead of the service's own, ``theme`` and ``theme_dark`` are colours by
    token (docs/look.md), ``per_minute`` is how many requests all its visitors may make together.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)

    id: str
    origins: Annotated[tuple[Origin, ...], Field(min_length=1)]
    key: Annotated[int, Field(ge=1)] = 1
    contact: Annotated[str, Field(max_length=200)] = ""
    greeting: dict[LanguageCode, Annotated[str, Field(min_length=1, max_length=400)]] = {}
    theme: dict[Token, Colour] = {}
    theme_dark: dict[Token, Colour] = {}
    per_minute: Annotated[int, Field(ge=1)] | None = None


@dataclass(frozen=True)
class Hosts:
    """The hosts by id, and the keys that name them. A key is no secret: it stands in the host's page."""

    by_id: Mapping[str, Host]
    keys: URLSafeSerializer

    @property
    def origins(self) -> list[str]:
        """Every origin that some host has."""
        return sorted({origin for host in self.by_id.values() for origin in host.origins})

    def key_of(self, host: Host) -> str:
        """The key that a host's page says."""
        return str(self.keys.dumps([host.id, host.key]))

    def of_key(self, key: str) -> Host | None:
        """The host that a key was made for, if the key is in force."""
        try:
            identifier, number = self.keys.loads(key)
        except (BadSignature, ValueError, TypeError):
            return None
        host = self.by_id.get(identifier)
        return host if host and host.key == number else None


def load_hosts(settings: Settings) -> Hosts:
    """The hosts of the file. Raises :class:`HostsInvalid`."""
    return Hosts({host.id: host for host in _read(settings)}, URLSafeSerializer(signing_key(settings), salt=SALT))


def _read(settings: Settings) -> Iterable[Host]:
    file = settings.hosts_file
    try:
        tables = tomllib.loads(file.read_text(encoding="utf-8"))
    except FileNotFoundError:
        if settings.hosts is None:
            return []
        raise HostsInvalid(f"{file} does not exist. Make it with: stodlots hosts add NAME --origin https://…") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise HostsInvalid(f"{file} is not TOML in UTF-8: {error}") from error
    try:
        return [checked_host(identifier, table) for identifier, table in tables.items()]
    except HostsInvalid as error:
        raise HostsInvalid(f"{file}: {error}") from error


def checked_host(identifier: str, table: object) -> Host:
    """The host in a table of the file. Raises :class:`HostsInvalid` with the field that is wrong."""
    if not HOST_ID.fullmatch(identifier):
        raise HostsInvalid(f"host {identifier!r}: an id has at most 40 of a-z, 0-9 and -")
    if not isinstance(table, dict):
        raise HostsInvalid(f"{identifier!r} stands outside of a host: begin with a line like [alvsala]")
    try:
        return Host(id=identifier, **{name: value for name, value in table.items() if name != "id"})
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(str(part) for part in first["loc"])
        raise HostsInvalid(f"host {identifier}: {where}: {first['msg']}") from error
