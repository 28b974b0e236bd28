"""Where to turn with what is out of scope: the subject of a text, by the beginnings of its words."""

from __future__ import annotations

from stodlots_glossary.counting import WORD

EMERGENCY = "emergency"
# The first subject that a text has a sign of; the most urgent ones come first. The answers are elsewhere-<subject>.
SIGNS: dict[str, tuple[str, ...]] = {
    subject: tuple(" ".join(sign.split()) for sign in signs.split(","))
    for subject, signs in {
        EMERGENCY: """
            ambulans, brinner, medvetslös, vaknar inte, svårt att andas, ont i bröstet, andas inte, blöder,
            inbrott, ring polisen, ambulance, fire in, can't breathe, not breathing, chest pain
        """,
        "health": """
            läkar, lakar, vårdcentral, vardcentral, medicin, vaccin, tandlä, sjuksköterska på, feber, 1177,
            remiss, sjukhus, röntgen, recept på p, doctor, dentist, medicine, vaccination, hospital
        """,
        "work": """
            lediga jobb, söker jobb, soker jobb, arbetslös, arbetslos, mitt cv, a kassa, platsannons,
            arbetsförmedl, find a job, job in, unemploy, cover letter
        """,
        "social-insurance": """
            sjukpenning, föräldrapenning, foraldrapenning, vabb, vab, bostadsbidrag, barnbidrag,
            försäkringskass, parental benefit, sick pay
        """,
        "tax": """
            skatt, deklar, folkbokför, personnummer, personal number, tax return, moms
        """,
        "police": """
            mitt pass, nytt pass, för pass, passet, polis, stulen, stöld, stulit, passport, stolen, police
        """,
        "studies": """
            csn, studiemedel, studielån, studiebidrag, student loan, student grant
        """,
        "migration": """
            asyl, uppehållstillstånd, medborgarskap, asylum, residence permit, citizenship
        """,
        "company": """
            startup, riskkapital, starta eget, eget företag, mitt företag, egenföretag, aktiebolag, såddfinans,
            vi säljer, vårt ab, litet ab, my company, investor, we sell, start a business
        """,
        "it": """
            laptop, dator, lösenord, losenord, skrivaren, vpn, teams, wifi, computer, password, printer
        """,
        "employer": """
            semesterdag, min lön, lönen, löneförhöj, facket, provanställ, friskvårdsbidrag, rehabutred, sjukskriv,
            föräldraledig, mobbar mig, my salary, vacation days, my union
        """,
        "purchasing": """
            ramavtal, avropa, kontorsstol, kopieringspapper, direktupphandl, framework agreement
        """,
        "municipality": """
            bygglov, förskol, forskol, skolskjuts, skollunch, sopor, soptunn, sophämt, sopbil, hemtjänst,
            äldreboende, aldreboende, färdtjänst, fardtjanst, parker, p bot, gatlamp, gatan, badhus,
            biblioteket, försörjningsstöd, ekonomiskt bistånd, staket, avlopp, återvinning, simhall, grannen,
            granne, building permit, preschool, garbage, street light, library open, elderly care
        """,
    }.items()
}


def subject_of(text: str) -> str | None:
    """What a text is about, as far as a sign tells: a sign stands at the beginning of a word."""
    said = " " + " ".join(WORD.findall(text.casefold().replace("’", "'")))
    return next((subject for subject, signs in SIGNS.items() if any(f" {_bare(sign)}" in said for sign in signs)), None)


def _bare(sign: str) -> str:
    return " ".join(WORD.findall(sign))


# What somebody says who wants something to look like what it is not.
MISLEADING = tuple(
    " ".join(sign.split())
    for sign in """
    fast det inte, fast de inte, fast vi, fast man inte, utan att de märker, utan att någon märker, ingen
    märker, inte ser, låtsas, låter som, låta som, låter innovativt, låta innovativt, låta grönt, ser ut som, se
    ut som, att se ut, hitta på, hittar på, fejk, ljug, lura, dölj, kringgå, kommer runt, kommer vi runt,
    slipper vi, slipper man, som om vi var, friser, snygg, utelämna, vinkla, buzzword, fina ord, greenwash,
    stämpeln, i efterhand, redan klart, redan genomför, två gånger, till annat, vill höra, som nytt, ser nytt
    ut, inte har något projekt, har inget projekt, ta det från, inte gjort något, later innovativt, löner och
    kalla, kalla det, kalla köpet, kan vi kalla, kan vi skriva att, måste skriva att, räkna timmar, alla är med
    på det, som kommun i ansökan, löst köpt, behov så vi, behov som passar, fake, pretend, make up, hide, fool,
    trick, get around, without them noticing, without telling, sound innovative, even though, dress up, cover
    up, running costs without, already finished, make it look, överdriv, försköna, fusk, mygla, exaggerat,
    cheat, lie in, lie about, mislead
    """.split(",")
)


def is_misleading(text: str) -> bool:
    """Whether a text says plainly that something is to look like what it is not."""
    said = " " + " ".join(WORD.findall(text.casefold()))
    return any(f" {_bare(sign)}" in said for sign in MISLEADING)
