"""Personal data is taken out before anything else sees the text."""

from __future__ import annotations

from datetime import date

import phonenumbers
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from stodlots_web import redaction
from stodlots_web.problems import Problem
from stodlots_web.redaction import RedactionFailed, redact
from stodlots_web.text import clean

# The number of a person that does not exist (Skatteverket's test series) and one with a wrong check digit.
IDENTITIES = [
    "19900118-9811",
    "199001189811",
    "900118-9811",
    "9001189811",
    "900118-9812",
    "900118+9811",
    "900118 9811",
    "19900118 9811",
    "1990 01 18 9811",
    "90 01 18-9811",
    "1990.01.18-9811",
    "900118 - 9811",
    "900118–9811",
    "900118−9811",
    "18900118-9811",
    "20000229-1234",
    # a samordningsnummer: the day plus 60
    "19900178-9811",
    "900161-1234",
    "900191-1234",
    "9001911234",
]
UNUSUAL_IDENTITIES = [
    "1990-01-18-9811",
    "90-01-18-9811",
    "900118\u20119811",  # the hyphen that Word does not break at
    "900118\u20109811",
    "900118—9811",
]
CARDS = [
    "4111111111111111",
    "4111 1111 1111 1111",
    "4111-1111-1111-1111",
    "5500005555555559",
    "378282246310005",
    "3782 822463 10005",
]
EMAILS = [
    "anna.andersson@kommun.se",
    "anna+test@sub.kommun.se",
    "ANNA@KOMMUN.SE",
    "anna_b@kommun-a.se",
    "anna @ kommun.se",
    "anna(at)kommun.se",
    "anna [at] kommun.se",
    "åsa.öberg@västerås.se",
]
PHONES = [
    "073-123 45 67",
    "0731234567",
    "073 123 45 67",
    "+46701234567",
    "+46 70 123 45 67",
    "+46 (0)70 123 45 67",
    "0046 70 123 45 67",
    "073-123 45 67",
    "076/1234567",
    "08-123 456 78",
    "08 12345678",
    "0920-123 45",
    "+47 22 12 34 56",
]
PERSONAL = [
    *(("personnummer", number) for number in (*IDENTITIES, *UNUSUAL_IDENTITIES)),
    *(("kort", number) for number in CARDS),
    *(("e-post", address) for address in EMAILS),
    *(("telefon", number) for number in PHONES),
]
CONTEXTS = [
    "{}",
    "Hen heter Kim och har {} i systemet.",
    "Nummer: {}, ring.",
    "({})",
    "id={};",
    "pnr-{}",
    "pnr:{}",
    "rad ett\n{}\nrad tre",
    "Brukare nr 12 {} behöver hjälp",
    "Vi är 40 {}",
    "{} 12",
    "{} 2024",
    "{} 12/27",
    "{}!",
    "”{}”",
]


@pytest.mark.parametrize(("kind", "value"), PERSONAL)
def test_personal_data_is_replaced_by_what_it_was(kind: str, value: str) -> None:
    redacted = redact(f"Vi undrar: {value}.")
    assert redacted.text == f"Vi undrar: [{kind}]."
    assert redacted.kinds == (kind,)


@pytest.mark.parametrize("value", ["0701234567", "070-123 45 67", "(08) 123 456 78", "(070) 1234567", "031.123.45.67"])
def test_what_could_be_two_things_is_replaced_all_the_same(value: str) -> None:
    assert not any(c.isdigit() for c in redact(f"Ring {value}.").text)


@pytest.mark.parametrize("context", CONTEXTS)
@pytest.mark.parametrize(
    "value", ["900118-9811", "199001189811", "4111 1111 1111 1111", "anna@kommun.se", "073-123 45 67", "08-123 456 78"]
)
def test_personal_data_is_found_whatever_stands_around_it(value: str, context: str) -> None:
    left = "".join(c for c in redact(context.format(value)).text if c.isalnum() or c == "@")
    assert "".join(c for c in value if c.isalnum() or c == "@") not in left


@pytest.mark.parametrize(
    "text",
    [
        "556036-0793",  # an organisation number: public
        "165560360793",
        "16556036-0793",
        "Org.nr 212000-0142",
        "802002-5628",
        "2024",
        "2023-2025",
        "2024-05-12",
        "12/5 2024",
        "1 000 000 kr",
        "10 000 000 kronor",
        "2,5 mnkr",
        "12500 kr",
        "1 234 567 890 123 kr",
        "KS 2024-00123",
        "Dnr 2024/01234",
        "KS/2024:12",
        "2023-01234",
        "SFS 2017:900",
        "123 45 Ortstad",
        "12345 ORTSTAD",
        "112 eller 1177",
        "114 14",
        "ISO 9001",
        "kl. 13-15",
        "90-talet",
        "vi är 3 500 medarbetare",
        "artikel 12, 13 och 14",
        "p4 och 3.2.1",
        "4111111111111112",  # no card: the check digit is wrong
        "0000 0000 0000 0000",
        "0-18 år",
        "24/7",
    ],
)
def test_numbers_that_are_no_personal_data_stay(text: str) -> None:
    assert redact(f"Vi har {text} här") == redaction.Redacted(f"Vi har {text} här", ())


@pytest.mark.parametrize(
    ("text", "redacted"),
    [
        ("900118-9811 och 850505-5678", "[personnummer] och [personnummer]"),
        ("900118-9811, anna@kommun.se", "[personnummer], [e-post]"),
        ("ring 073-123 45 67 eller mejla a@b.se", "ring [telefon] eller mejla [e-post]"),
        ("073-123 45 67\n08-765 432 10", "[telefon]\n[telefon]"),
        ("073-1234567, 08-7654321", "[telefon], [telefon]"),
        ("4111 1111 1111 1111, 5500005555555559", "[kort], [kort]"),
    ],
)
def test_each_of_several_is_replaced(text: str, redacted: str) -> None:
    assert redact(text).text == redacted


def test_kinds_are_named_once_each() -> None:
    assert redact("900118-9811 850505-5678 a@b.se").kinds == ("e-post", "personnummer")


WORDS = st.sampled_from(["vi", "behöver", "hjälp", "med", "brukaren", "på", "äldreboendet", "och", "samt", "i"])
BEFORE = st.one_of(st.just(""), WORDS.map(lambda w: f"{w} "), st.sampled_from(["(", "nr: ", "pnr-", "12 ", "nr 3 "]))
AFTER = st.one_of(st.just(""), WORDS.map(lambda w: f" {w}"), st.sampled_from([")", ".", ",", " 12", "\n2024"]))


@st.composite
def identity_numbers(draw: st.DrawFn) -> str:
    """Any personnummer or samordningsnummer, check digit right or wrong, in any usual spelling."""
    born = draw(st.dates(date(1900, 1, 1), date(2026, 1, 1)))
    day = born.day + draw(st.sampled_from([0, 60]))
    separator = draw(st.sampled_from(["", "-", "+", " ", " - ", "–"]))
    century = draw(st.sampled_from(["", f"{born.year // 100}"]))
    last = draw(st.integers(0, 9999))
    return f"{century}{born.year % 100:02}{born.month:02}{day:02}{separator}{last:04}"


@given(identity_numbers(), BEFORE, AFTER)
@settings(max_examples=300, deadline=None)
@example("850101-1234", "nr 12 ", " behöver")
def test_no_identity_number_gets_through(number: str, before: str, after: str) -> None:
    redacted = redact(f"{before}{number}{after}")
    assert number not in redacted.text
    assert number[-4:] not in redacted.text.replace("2024", "")


@st.composite
def card_numbers(draw: st.DrawFn) -> str:
    """A card number with its check digit, in one piece or in fours."""
    digits = [int(d) for d in draw(st.from_regex(r"[3-6][0-9]{14}", fullmatch=True))]
    doubled = [2 * d - 9 * (d > 4) if place % 2 == 0 else d for place, d in enumerate(reversed(digits))]
    number = "".join(map(str, [*digits, -sum(doubled) % 10]))
    between = draw(st.sampled_from(["", " ", "-"]))
    return between.join(number[place : place + 4] for place in range(0, 16, 4))


@given(card_numbers(), BEFORE, AFTER)
@settings(max_examples=200, deadline=None)
@example("4111 1111 1111 1111", "", " 12")
def test_no_card_number_gets_through(number: str, before: str, after: str) -> None:
    assert number not in redact(f"{before}{number}{after}").text


@given(
    st.sampled_from(["070", "072", "073", "076", "079", "+4670", "+46 73", "08", "031", "0920"]),
    st.sampled_from(["-", " ", ""]),
    st.integers(100_000, 9_999_999).map(str),
    BEFORE,
    AFTER,
)
@settings(max_examples=200, deadline=None)
def test_no_swedish_phone_number_gets_through(area: str, between: str, rest: str, before: str, after: str) -> None:
    number = f"{area}{between}{rest}"
    if phonenumbers.is_possible_number(phonenumbers.parse(number, "SE")):
        assert number not in redact(f"{before}{number}{after}").text


ANYTHING = st.one_of(
    st.text(max_size=300),
    st.text(alphabet="0123456789 -+()/.@\n", max_size=80),
    st.lists(st.sampled_from([value for _, value in PERSONAL]), max_size=4).map(" ".join),
)


@given(ANYTHING)
@settings(max_examples=400, deadline=None)
def test_any_text_can_be_redacted_and_twice_is_the_same_as_once(text: str) -> None:
    once = redact(text)
    assert redact(once.text) == redaction.Redacted(once.text, ())


def test_a_rule_that_breaks_stops_the_text(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*args: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(phonenumbers, "parse", broken)
    with pytest.raises(RedactionFailed):
        redact("Ring 073-123 45 67")
    with pytest.raises(Problem) as problem:
        clean("Ring 073-123 45 67", 2000)
    assert (problem.value.status, problem.value.code) == (503, "redaction")
