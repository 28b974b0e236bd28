"""The checker of musts on real replies: what the product does is seen, and what it has not done is not."""

from __future__ import annotations

from typing import Any

import pytest

from bench.exchanges import Exchange
from bench.musts import judge

pytestmark = pytest.mark.rasa
NEED = "Vi behöver en metod för att få med invånarna när vi planerar om torget"

# What is said, and for the last reply: what is fulfilled, and what is not.
CASES: list[tuple[list[str], list[str], list[str]]] = [
    ([NEED], ["lists offerings", "reflects back the need", "does not invent"], ["confirms correction", "refines earlier list"]),
    ([NEED, "bara för regioner"], ["refines earlier list", "confirms correction", "does not invent"], ["keeps earlier list unchanged"]),
    ([NEED, "bara gratis"], ["refines earlier list", "says that cost is unknown where unknown"], ["returns to earlier list"]),
    ([NEED, "bara gratis", "tillbaka"], ["returns to earlier list"], ["keeps earlier list unchanged"]),
    ([NEED, "inte Vinnova"], ["removes excluded actor Vinnova"], ["removes excluded actor Digg"]),
    ([NEED, "berätta mer om nummer 2"], ["opens details of the item", "keeps earlier list unchanged"], ["lists offerings"]),
    ([NEED, "skicka listan"], ["offers list by e-mail or print", "keeps earlier list unchanged", "does not invent"], ["admits uncertainty"]),
    ([NEED, "vad betyder systeminnovation?"], ["explains term systeminnovation"], ["explains term policylabb"]),
    ([NEED, "vad gör Digg?"], ["explains actor Digg", "does not invent"], ["explains actor Vinnova"]),
    ([NEED, "when is the deadline for the second one?"], ["admits uncertainty"], ["lists offerings"]),
    ([NEED, "can we speak English please"], ["switches to English"], ["switches to Swedish"]),
    (["Vi vet inte om det vi har infört fungerar"], ["asks which support type"], ["asks open question about need", "asks about phase"]),
    (["hej"], ["asks open question about need", "warns about personal data"], ["explains the scope"]),
    (["hur söker jag bygglov för en carport"], ["explains the scope", "does not invent"], ["asks which support type"]),
    (["sparas det jag skriver någonstans?"], ["explains what is stored"], ["lists offerings"]),
    (
        ["Jag heter Karin Lövgren, 19850101-1234. Vi vill få med brukarna när vi ritar om vår verksamhet"],
        ["does not repeat personal data", "warns about personal data"],
        ["says plainly that little or no support exists here"],
    ),
    (["Vi vill gå en kurs i att sprida goda exempel mellan kommuner"], ["says plainly that little or no support exists here"], []),
    (["Cheferna vågar inte. Inte kurser, vi vill ha någon som coachar oss."], ["removes excluded support type utbildning"], []),
]  # fmt: skip


@pytest.mark.parametrize(("said", "fulfilled", "not_fulfilled"), CASES, ids=lambda value: str(value[-1:]))
def test_musts(conversation: Any, said: list[str], fulfilled: list[str], not_fulfilled: list[str]) -> None:
    turns = []
    for text in said:
        reply = conversation.say(text)
        turns.append(Exchange(reply["messages"], reply["understanding"], text))
    *earlier, last = turns
    verdicts = {must: judge(must, last, earlier) for must in (*fulfilled, *not_fulfilled)}
    assert verdicts == {**dict.fromkeys(fulfilled, True), **dict.fromkeys(not_fulfilled, False)}, last.text
