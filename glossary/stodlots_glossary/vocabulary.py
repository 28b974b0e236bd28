"""The controlled vocabulary: ids that are API and are never renamed."""

from __future__ import annotations

from enum import Enum


class _Id(str, Enum):
    """A string enum that prints as its value (``StrEnum`` needs Python 3.11)."""

    def __str__(self) -> str:
        return str(self.value)


class Principle(_Id):
    """The five innovation principles of the OECD declaration (2019), as Vinnova words them."""

    P1 = "p1"  # Omfamna och stärk innovationsarbetet
    P2 = "p2"  # Uppmuntra och rusta alla chefer och medarbetare
    P3 = "p3"  # Odla nya partnerskap och låt olika röster komma till tals
    P4 = "p4"  # Ge stöd till att utforska och testa lösningar i loopar
    P5 = "p5"  # Sprid lärdomar och dela erfarenheter


class SupportType(_Id):
    """The six kinds of support of the ecosystem analysis."""

    FINANSIERING = "finansiering"
    METODSTOD = "metodstod"
    NATVERK = "natverk"
    TESTBADD = "testbadd"
    RADGIVNING = "radgivning"
    UTBILDNING = "utbildning"


class Receiver(_Id):
    """Who an offering is for."""

    KOMMUN = "kommun"
    REGION = "region"
    MYNDIGHET = "myndighet"
    REGERINGSKANSLIET = "regeringskansliet"


class Phase(_Id):
    """How far the work has come."""

    BEHOV = "behov"
    IDE = "ide"
    TEST = "test"
    INFORANDE = "inforande"
    SPRIDNING = "spridning"


class Level(_Id):
    """Whose support it is inside the organisation."""

    MEDARBETARE = "medarbetare"
    CHEF = "chef"
    LEDNING = "ledning"
    POLITIK = "politik"


class Cost(_Id):
    """What an offering costs the receiver."""

    GRATIS = "gratis"
    AVGIFT = "avgift"
    BIDRAG = "bidrag"
    MEDLEMSKAP = "medlemskap"
    OKANT = "okant"


class Status(_Id):
    """Whether an offering or actor is known to exist today; ``verify`` = not confirmed by the actor."""

    ACTIVE = "active"
    VERIFY = "verify"
    ENDED = "ended"
    MERGED = "merged"


class Kind(_Id):
    """What a message is. Rasa intents refine some of these, see :func:`kind_of_intent`."""

    NEED = "need"
    TERM = "term"
    ACTOR = "actor"
    BROWSE = "browse"
    FOLLOWUP = "followup"
    GREET = "greet"
    THANKS = "thanks"
    BYE = "bye"
    BOT = "bot"
    CAPABILITY = "capability"
    PRIVACY = "privacy"
    FEEDBACK = "feedback"
    OUT_OF_SCOPE = "out_of_scope"
    ABUSE = "abuse"
    INJECTION = "injection"
    GIBBERISH = "gibberish"
    PII = "pii"


def kind_of_intent(intent: str) -> Kind:
    """The kind a Rasa intent belongs to: ``followup_more`` is a ``followup``."""
    for kind in Kind:
        if intent == kind.value or intent.startswith(f"{kind.value}_"):
            return kind
    return Kind.GIBBERISH
