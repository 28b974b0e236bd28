"""The bodies of the v1 API, with the examples that the OpenAPI document shows."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, model_validator

from stodlots_catalogue.insight import FeedbackReason
from stodlots_glossary.vocabulary import Kind, Level, Phase, Principle, Receiver, SupportType

LanguageCode = Literal["sv", "en"]
EXAMPLE_NEED = "Vi vill prova på riktigt innan vi köper in, men har ingenstans att göra det. Vi är en kommun."

# One of each message about gaps, terms, actors and the system as a whole (docs/messages.md).
MESSAGE_EXAMPLES: list[dict[str, Any]] = [
    {
        "type": "gap",
        "text": "Det saknas pengar till att införa och skala upp det som har testats. …",
        "gap": {
            "id": "pengar-till-inforande",
            "source_text": "Källa: Rambolls ekosystemanalys för Vinnova 2023, avsnittet ”Glapp och behov, princip 4”.",
            "quote": "”Projekt som finansieras hinner ofta testa en pilotlösning, men kommer inte vidare …”",
            "meanwhile_text": "Under tiden: Räkna ut vad det kostar att ha lösningen i vardagen …",
            "near_text": "Pengarna här gäller oftast ett visst område, är lån eller är tänkta för tester.",
            "related": [{"id": "skalning", "label": "skalning"}],
        },
    },
    {
        "type": "concept",
        "text": "Så här skiljer sig orden:",
        "items": [],
        "difference": {
            "text": "I en testbädd provar man en lösning. I ett policylabb provar man att ändra en regel.",
            "choose_text": "Sök en testbädd när ni har något att prova. …",
            "columns": ["testbädd", "policylabb"],
            "rows": [{"label": "Betyder", "values": ["En plats …", "Ett arbete …"]}],
        },
    },
    {
        "type": "contact",
        "text": "Du når Vinnova via https://www.vinnova.se. Jag har inga namn, telefonnummer eller mejladresser. …",
        "actor": {"id": "vinnova", "name": "Vinnova – Sveriges innovationsmyndighet"},
        "url": "https://www.vinnova.se",
        "pages": [],
    },
    {
        "type": "actors",
        "text": "Jag hittar 33 aktörer i katalogen, i bokstavsordning. Urval: finansiering, för regioner. …",
        "items": [
            {
                "id": "formas",
                "name": "Formas",
                "kind": {"id": "myndighet", "label": "statlig myndighet"},
                "status": "active",
                "status_label": None,
                "count": 2,
                "count_text": "2 stöd",
                "homepage": "https://formas.se",
                "choice_id": "actor:formas",
            }
        ],
        "first": 1,
        "total": 33,
    },
    {
        "type": "matrix",
        "text": "Så många aktörer av varje sort ger de olika stöden. …",
        "columns": [{"id": "finansiering", "label": "finansiering"}, {"id": "utbildning", "label": "utbildning"}],
        "rows": [{"id": "myndighet", "label": "Statliga myndigheter", "counts": [16, 6], "total": 20}],
        "total_label": "Totalt",
    },
]


class Label(BaseModel):
    """A principle or support type: how likely (0-1) and the user's words it rests on."""

    id: str
    score: float
    evidence: list[str]


class Facets(BaseModel):
    """Who, when and for whom, as far as the text says."""

    receiver: Receiver | None = None
    phase: Phase | None = None
    level: Level | None = None
    cost: str | None = None


class Understanding(BaseModel):
    """What was understood. Lists hold only what is acted on, best first; ``asks`` is what is missing."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "language": "sv",
                    "kind": "need",
                    "principles": [{"id": "p4", "score": 0.86, "evidence": ["prova på riktigt"]}],
                    "support_types": [{"id": "testbadd", "score": 0.91, "evidence": ["innan vi köper in"]}],
                    "excluded_support_types": [],
                    "facets": {"receiver": "kommun", "phase": "test", "level": None, "cost": None},
                    "asks": None,
                    "gap": False,
                    "glossary_release": 1,
                }
            ]
        }
    )

    language: LanguageCode
    kind: Kind
    principles: list[Label]
    support_types: list[Label]
    excluded_support_types: list[SupportType]
    facets: Facets
    asks: Literal["need", "principle", "support_type"] | None = None
    gap: bool
    glossary_release: int


HostKey = Annotated[str, Field(max_length=200, description="The key of the page that asks; none on our own pages")]


class InterpretationRequest(BaseModel):
    """A text to read, without a conversation."""

    text: Annotated[str, Field(examples=[EXAMPLE_NEED])]
    language: LanguageCode | None = None
    key: HostKey | None = None


class Interpretation(BaseModel):
    """How the text was read. ``redacted`` names the kinds of personal data that were taken out first."""

    understanding: Understanding
    text: str = Field(description="What was understood, in a sentence", examples=["Jag tolkar det som att ni vill …"])
    redacted: list[str]


class ConversationRequest(BaseModel):
    """Optional settings for a new conversation, and what is said first, if anything."""

    model_config = ConfigDict(json_schema_extra={"examples": [{"language": "sv"}, {"text": EXAMPLE_NEED}]})

    language: LanguageCode | None = None
    receiver: Receiver | None = None
    text: str | None = None
    choice_id: Annotated[str | None, Field(max_length=200)] = None
    key: HostKey | None = None


class Conversation(BaseModel):
    """A new conversation. Send ``token`` as a Bearer token with every message.

    ``messages`` holds a welcome, or the answer to what was said first; then ``understanding`` is there too.
    """

    conversation_id: str
    token: str
    messages: list[dict[str, Any]]
    request_id: str | None = None
    understanding: Understanding | None = None


class MessageRequest(BaseModel):
    """What the user wrote, or the id of the choice that was pressed: one of them."""

    model_config = ConfigDict(
        json_schema_extra={"examples": [{"text": EXAMPLE_NEED}, {"choice_id": "support:testbadd"}]}
    )

    text: str | None = None
    choice_id: str | None = Field(None, max_length=200)


class FeedbackRequest(BaseModel):
    """Whether it helped. ``offering_id`` when one offering is meant, ``reason`` only for what did not help."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [{"verdict": "helped"}, {"verdict": "not_helped", "reason": "gone", "offering_id": "vinnova-x"}]
        }
    )

    verdict: Literal["helped", "not_helped"]
    reason: FeedbackReason | None = None
    offering_id: str | None = Field(None, max_length=100)

    @model_validator(mode="after")
    def _reason_for_a_no(self) -> FeedbackRequest:
        if self.reason and self.verdict == "helped":
            raise ValueError("a reason is for what did not help")
        return self


class Reply(BaseModel):
    """Typed messages to show in order, and the state of the conversation after them.

    Every message has a ``type`` and (most) a ``text``; docs/messages.md tells what else each type holds.
    """

    request_id: str
    messages: Annotated[list[dict[str, Any]], Field(examples=[MESSAGE_EXAMPLES])]
    understanding: Understanding


class ProblemDocument(BaseModel):
    """RFC 9457, with a sentence for people in ``detail``."""

    type: str
    title: str
    status: int
    detail: str
    instance: str
    request_id: str


__all__ = [
    "Conversation",
    "ConversationRequest",
    "Facets",
    "FeedbackRequest",
    "Interpretation",
    "InterpretationRequest",
    "Label",
    "Level",
    "MessageRequest",
    "Phase",
    "Principle",
    "ProblemDocument",
    "Reply",
    "Understanding",
]
