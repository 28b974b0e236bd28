"""Whether an answer or a hit helped, and why not: thanked for and counted, never with a text."""

from __future__ import annotations

from typing import Any

from actions.base import SIDE_QUESTIONS, Answer, Message, StodAction, Turn
from actions.insight import note
from stodlots_catalogue.insight import EventKind, FeedbackReason
from stodlots_glossary.counting import WORD, numbers_in

WHY_NOT = "why-not"
# The beginnings of words that give a reason when somebody types it instead of choosing it.
SIGNS: dict[FeedbackReason, tuple[str, ...]] = {
    reason: tuple(" ".join(sign.split()) for sign in signs.split(","))
    for reason, signs in {
        FeedbackReason.AUDIENCE: """
            målgrupp, malgrupp, audience, wrong people, inte för oss, not for us
        """,
        FeedbackReason.UNCLEAR: """
            förstår inte, forstar inte, fattar inte, obegriplig, understand, unclear
        """,
        FeedbackReason.GONE: """
            finns inte, finns ej, inte kvar, nedlagd, nedlagt, lagts ner, upphört, upphort, avslutad, no longer,
            not exist, exist any, closed down, has ended
        """,
        FeedbackReason.MISMATCH: """
            stämmer inte med, stammer inte med, jag skrev, jag sökte, inte relevant, irrelevant, match, i wrote
        """,
        FeedbackReason.OTHER: """
            annat, other
        """,
    }.items()
}


class TakeFeedback(StodAction):
    """Thanks for a yes, asks why for a no, tells where an error is reported."""

    def name(self) -> str:
        """Its name in the domain."""
        return "action_take_feedback"

    async def answer(self, turn: Turn) -> Answer:
        """Counts what was said of the answer, or of the hit that is pointed at."""
        offering = _offering(turn)
        reason = next(iter(turn.named("reason")), None)
        if reason is not None:
            return await _because(turn, FeedbackReason(reason), offering)
        verdict = next(iter(turn.named("verdict")), None)
        if verdict == "helped" or turn.intent == "feedback_good":
            await note(EventKind.HELPED, turn.need, offering=offering)
            return Answer(({"type": "text", "key": "feedback-thanks"},))
        if verdict == "not-helped" or turn.intent == "feedback_bad":
            told = reason_in(turn.text) if not turn.is_choice else None
            if told is not None:
                return await _because(turn, told, offering)
            await note(EventKind.NOT_HELPED, turn.need, offering=offering)
            return Answer((why_not(offering),), pending=f"{WHY_NOT}:{offering}")
        return Answer(({"type": "text", "key": "feedback"},))


def why_not(offering: str) -> Message:
    """The question why something did not help; the choices carry the offering it is about, if one."""
    about = f":{offering}" if offering else ""
    choices = [{"id": f"reason:{each}{about}", "key": f"choice-reason-{each}"} for each in FeedbackReason]
    return {"type": "choices", "key": "feedback-why", "choices": choices}


def reason_in(text: str) -> FeedbackReason | None:
    """The reason that a text gives in words, if one."""
    said = " ".join(WORD.findall(text.casefold()))
    return next((reason for reason, signs in SIGNS.items() if any(sign in said for sign in signs)), None)


async def _because(turn: Turn, reason: FeedbackReason, offering: str) -> Answer:
    if not (turn.pending or "").startswith(WHY_NOT):  # otherwise the no itself has been counted already
        await note(EventKind.NOT_HELPED, turn.need, offering=offering)
    await note(EventKind.NOT_HELPED_BECAUSE, turn.need, str(reason), offering)
    thanks: Message = {"type": "text", "key": f"feedback-thanks-{reason}"}
    if reason is FeedbackReason.MISMATCH and not turn.need.is_empty:
        return Answer((thanks, {"type": "choices", "choices": _what_is_wrong()}))
    return Answer((thanks,))


def _what_is_wrong() -> list[dict[str, Any]]:
    return [
        {"id": f"wrong:{aspect}", "key": f"choice-wrong-{aspect}"} for aspect in ("principle", "support", "receiver")
    ]


def _offering(turn: Turn) -> str:
    """The hit that is meant: named, chosen or numbered; empty when the answer as a whole is meant."""
    named = turn.named("offering")
    if named or turn.is_choice:
        return next(iter(named), "")
    said = numbers_in(turn.text, len(turn.need.shown))
    places = [*(number - turn.need.offset for number in said.written), *said.places]
    return next((turn.need.shown[place - 1] for place in places if 1 <= place <= len(turn.need.shown)), "")


async def _typed(turn: Turn) -> Answer | None:
    """A reason given in words or by its number."""
    offering = (turn.pending or "").partition(":")[2]
    reasons = list(FeedbackReason)
    said = numbers_in(turn.text, len(reasons))
    number = next(iter((*said.written, *said.places)), 0) if turn.is_short else 0
    if 1 <= number <= len(reasons):
        return await _because(turn, reasons[number - 1], offering)
    told = reason_in(turn.text)
    return await _because(turn, told, offering) if told else None


SIDE_QUESTIONS[WHY_NOT] = _typed
