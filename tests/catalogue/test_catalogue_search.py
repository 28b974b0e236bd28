"""Searching: what is found, what is left out, in which order, and why."""

from __future__ import annotations

import itertools
from collections import Counter
from pathlib import Path

import pytest
from sqlalchemy import Engine

from stodlots_catalogue.importer import import_catalogue
from stodlots_catalogue.index import CatalogueIndex, build_index
from stodlots_catalogue.live import LiveCatalogue
from stodlots_catalogue.query import Hit, Query, QueryError, Reason, Result
from stodlots_catalogue.search import search
from stodlots_glossary.vocabulary import Phase, Principle, Receiver, SupportType
from tests.catalogue.builders import REAL, Row, actor, index_of, offering, write

NEEDS = [
    Query(
        text=text,
        principles=(principle.value,),
        support_types=(support.value,),
        receiver=receiver,
        phase=phase,
    )
    for (principle, support), text, receiver, phase in zip(
        itertools.product(Principle, SupportType),
        itertools.cycle(["", "upphandling av ny teknik", "Hur kan vi dela data med andra kommuner?"]),
        itertools.cycle(["kommun", None, "region", "myndighet"]),
        itertools.cycle([None, "test", "inforande"]),
        strict=False,
    )
]
BROWSES = [
    Query(),
    Query(text="nätverk"),
    Query(strict=True, principles=("p1",), text="ledning"),
    Query(cost="gratis"),
]


def found(index: CatalogueIndex, query: Query) -> list[str]:
    return [hit.offering.id for hit in search(index, query).hits]


def small(folder: Path, *rows: Row, actors: tuple[Row, ...] = ()) -> CatalogueIndex:
    """An index of offerings, each of an actor of its own unless it names one."""
    own = tuple(actor(f"a{number}") for number in range(len(rows)))
    placed = [row | {"actor": f"a{n}"} if row["actor"] == "a" else row for n, row in enumerate(rows)]
    return index_of(folder, own + actors, placed)


def codes(hit: Hit) -> list[str]:
    return [reason.code for reason in hit.why]


class TestWhatIsLeftOut:
    def test_ended_and_withdrawn_offerings_and_those_of_ended_actors(self, engine: Engine, tmp_path: Path) -> None:
        actors = [actor("a"), actor("gone", status="ended"), actor("joined", status="merged", successor="a")]
        rows = [
            offering("runs"),
            offering("ended", status="ended"),
            offering("orphan", "gone"),
            offering("moved", "joined"),
        ]
        import_catalogue(engine, write(tmp_path, actors, [*rows, offering("dropped")]))
        import_catalogue(engine, write(tmp_path, actors, rows))
        index = build_index(engine)
        assert set(found(index, Query())) == {"runs", "moved"}
        assert set(found(index, Query(statuses=("ended",)))) == {"ended", "orphan"}
        assert found(index, Query(statuses=("withdrawn",))) == ["dropped"]

    def test_no_query_offers_what_cannot_be_had(self, real: CatalogueIndex) -> None:
        for query in NEEDS + BROWSES:
            for hit in search(real, query).hits:
                assert hit.offering.standing in ("active", "verify")
                assert hit.offering.actor.status != "ended"

    def test_other_receivers(self, tmp_path: Path) -> None:
        index = small(tmp_path, offering("k"), offering("r", audience=["region"]))
        assert found(index, Query(receiver="region")) == ["r"]

    def test_declined_support_types_even_if_there_are_others(self, tmp_path: Path) -> None:
        index = small(tmp_path, offering("x", support_types=["radgivning", "utbildning"]), offering("y"))
        query = Query(support_types=("radgivning",), excluded_support_types=("utbildning",))
        assert found(index, query) == ["y"]

    def test_actors_can_be_chosen_and_left_out(self, tmp_path: Path) -> None:
        index = small(tmp_path, offering("x"), offering("y"), offering("z"))
        assert set(found(index, Query(actors=("a0", "a2", "unknown")))) == {"x", "z"}
        assert found(index, Query(actors=("unknown",))) == []
        assert set(found(index, Query(excluded_actors=("a0", "unknown")))) == {"y", "z"}

    def test_other_costs_and_unknown_ones_are_counted(self, tmp_path: Path) -> None:
        rows = [
            offering("g"),
            offering("p", cost="avgift"),
            offering("u", cost="okant"),
            offering("v", cost="okant"),
        ]
        result = search(small(tmp_path, *rows), Query(cost="gratis"))
        assert ([hit.offering.id for hit in result.hits], result.total, result.unknown_cost) == (["g"], 1, 2)
        assert search(small(tmp_path / "again", *rows), Query(cost="okant")).unknown_cost == 0


class TestFit:
    @pytest.fixture
    def index(self, tmp_path: Path) -> CatalogueIndex:
        return small(
            tmp_path,
            offering("both", principles=["p4"], support_types=["testbadd"]),
            offering("second", principles=["p2"], support_types=["testbadd"]),
            offering("type-only", principles=["p1"], support_types=["testbadd"], name="Robot i hemtjänst"),
            offering("principle-only", principles=["p4"], support_types=["natverk"], name="Robot i hemtjänst"),
            offering("neither", principles=["p5"], support_types=["utbildning"], name="Robot i hemtjänst"),
        )

    def test_the_best_comes_first_then_what_else_was_meant_then_near_misses(self, index: CatalogueIndex) -> None:
        query = Query(principles=("p4", "p2"), support_types=("testbadd",), text="robot i hemtjänsten", phase="test")
        result = search(index, query)
        assert [hit.full_fit for hit in result.hits] == [True, True, False, False]
        assert found(index, query)[:2] == ["both", "second"]
        assert (result.total, result.exact_total) == (4, 2)

    def test_a_near_miss_says_what_it_misses(self, index: CatalogueIndex) -> None:
        query = Query(principles=("p4",), support_types=("testbadd",))
        missed = {
            hit.offering.id: [r.args for r in hit.why if r.code == "near_miss"] for hit in search(index, query).hits
        }
        assert missed == {
            "both": [],
            "second": [("principle",)],
            "type-only": [("principle",)],
            "principle-only": [("support_type",)],
        }

    @pytest.mark.parametrize("choice", [{"near": False}, {"strict": True}])
    def test_near_misses_can_be_left_out(self, index: CatalogueIndex, choice: dict[str, bool]) -> None:
        query = Query(principles=("p4",), support_types=("testbadd",), **choice)  # type: ignore[arg-type]
        assert found(index, query) == ["both"]

    def test_with_only_one_of_them_given_it_must_be_met(self, index: CatalogueIndex) -> None:
        assert set(found(index, Query(principles=("p4",)))) == {"both", "principle-only"}
        assert found(index, Query(support_types=("utbildning",))) == ["neither"]

    def test_phase_and_level_rank_and_only_strictly_filter(self, tmp_path: Path) -> None:
        index = small(tmp_path, offering("x", phases=["ide"]), offering("y"), offering("z", levels=["politik"]))
        query = {"principles": ("p4",), "phase": "ide", "level": "chef"}
        assert found(index, Query(**query))[0] == "x"  # type: ignore[arg-type]
        assert len(found(index, Query(**query))) == 3  # type: ignore[arg-type]
        assert found(index, Query(**query, strict=True)) == ["x"]  # type: ignore[arg-type]

    def test_no_near_miss_has_as_many_points_as_a_full_fit(self, real: CatalogueIndex) -> None:
        for query in NEEDS:
            hits = search(real, Query(**{**query.__dict__, "limit": 100})).hits
            full = [hit.score for hit in hits if hit.full_fit]
            near = [hit.score for hit in hits if not hit.full_fit]
            assert not full or not near or min(full) > max(near)


class TestWords:
    def test_a_text_alone_must_be_found(self, real: CatalogueIndex) -> None:
        assert found(real, Query(text="xyzzy")) == []
        assert found(real, Query(text="och i på")) == []
        assert len(found(real, Query(text=" "))) == 10

    def test_with_a_need_the_text_only_ranks(self, real: CatalogueIndex) -> None:
        need = Query(principles=("p4",), support_types=("testbadd",))
        worded = Query(text="xyzzy energi", principles=("p4",), support_types=("testbadd",))
        assert search(real, worded).total == search(real, need).total
        assert found(real, worded) != found(real, need)

    def test_strictly_the_text_must_be_found_too(self, real: CatalogueIndex) -> None:
        assert found(real, Query(text="xyzzy", principles=("p4",), strict=True)) == []

    def test_the_name_counts_most_then_summary_next_step_and_actor(self, tmp_path: Path) -> None:
        word = "Robotar"
        rows = [
            offering("in-next-step", next_step=f"Ladda ner {word}."),
            offering("by-actor", "r"),
            offering("in-name", name=word),
            offering("in-summary", summary=word),
        ]
        index = small(tmp_path, *rows, actors=(actor("r", aliases=[word]),))
        assert found(index, Query(text="robot")) == ["in-name", "in-summary", "in-next-step", "by-actor"]

    def test_a_rare_word_counts_more_than_a_common_one(self, tmp_path: Path) -> None:
        rows = [offering(f"o{n}", name="Innovation") for n in range(20)]
        index = small(tmp_path, *rows, offering("rare", name="Drönare"))
        assert found(index, Query(text="innovation med drönare"))[0] == "rare"

    def test_the_real_catalogue_answers_a_sentence(self, real: CatalogueIndex) -> None:
        first = search(real, Query(text="Vi undrar hur man gör en innovationsupphandling?", limit=5)).hits
        assert all("upphandling" in f"{hit.offering.name} {hit.offering.summary}".casefold() for hit in first)


class TestOrder:
    def test_the_same_question_gets_the_same_answer(self, real_engine: Engine) -> None:
        one, other = build_index(real_engine), build_index(real_engine)
        for query in NEEDS + BROWSES:
            assert search(one, query) == search(other, query) == search(one, query)

    def test_pages_follow_each_other_without_gaps(self, real: CatalogueIndex) -> None:
        whole = found(real, Query(limit=60))
        pages = [found(real, Query(limit=7, offset=offset)) for offset in range(0, 60, 7)]
        assert list(itertools.chain(*pages))[:60] == whole

    def test_at_most_two_of_an_actor_among_the_first_five(self, real: CatalogueIndex) -> None:
        for query in NEEDS + BROWSES:
            result = search(real, query)
            of_actor = Counter(hit.offering.actor.id for hit in result.hits[:5])
            others = len(
                {hit.offering.actor.id for hit in search(real, Query(**{**query.__dict__, "limit": 100})).hits}
            )
            assert max(of_actor.values(), default=0) <= 2 or others < 3

    def test_what_had_to_wait_follows_in_its_own_order(self, tmp_path: Path) -> None:
        mine = [offering(f"m{n}", "m", name="Robot") for n in range(4)]
        index = small(tmp_path, *mine, offering("x"), offering("y"), actors=(actor("m"),))
        order = found(index, Query(principles=("p4",), text="robot"))
        assert {name[0] for name in order[:2]} == {"m"}
        assert set(order[2:4]) == {"x", "y"}
        assert {name[0] for name in order[4:]} == {"m"}

    def test_an_actor_alone_fills_the_list(self, tmp_path: Path) -> None:
        index = index_of(tmp_path, [actor("a")], [offering(f"o{n}") for n in range(4)])
        assert len(found(index, Query())) == 4

    def test_ties_do_not_favour_names_that_come_first(self, tmp_path: Path) -> None:
        index = small(tmp_path, *(offering(f"{letter}{letter}") for letter in "abcdefghij"))
        assert found(index, Query()) not in (
            [f"{c}{c}" for c in "abcdefghij"],
            [f"{c}{c}" for c in "jihgfedcba"],
        )

    @pytest.mark.parametrize(
        ("better", "worse"),
        [
            ({"next_step": "Ladda ner mallen."}, {"next_step": "Fråga om mallen finns kvar."}),
            ({"url": "https://example.org"}, {"url": None}),
            ({"status": "active"}, {"status": "verify"}),
            ({"sources": [{"evidence": "page", "ref": "x", "date": "2024"}]}, {"sources": [{"evidence": "page", "ref": "x", "date": "2019"}]}),
            ({"sources": [{"evidence": "page", "ref": "x", "date": "2019"}]}, {"sources": [{"evidence": "page", "ref": "x", "date": None}]}),
        ],
    )  # fmt: skip
    def test_concrete_confirmed_and_fresh_come_first(self, tmp_path: Path, better: Row, worse: Row) -> None:
        for names in (("x", "y"), ("y", "x")):
            rows = [
                offering(names[0]) | better,
                offering(names[1]) | worse,
                offering("newest", principles=["p1"]),
            ]
            index = small(tmp_path / names[0], *rows)
            assert found(index, Query(principles=("p4",))) == list(names)

    def test_an_offering_for_this_receiver_alone_comes_first(self, tmp_path: Path) -> None:
        index = small(tmp_path, offering("x", audience=["kommun", "region"]), offering("y"))
        assert found(index, Query(receiver="kommun")) == ["y", "x"]


class TestReasons:
    def everything(self, index: CatalogueIndex) -> list[tuple[Query, Hit]]:
        return [(query, hit) for query in NEEDS + BROWSES for hit in search(index, query).hits]

    def test_their_points_add_up_to_the_score(self, real: CatalogueIndex) -> None:
        for _, hit in self.everything(real):
            assert hit.score == sum(reason.points for reason in hit.why)

    def test_they_are_true(self, real: CatalogueIndex) -> None:
        for query, hit in self.everything(real):
            offered = hit.offering
            texts = " ".join(
                (offered.name, offered.summary, offered.next_step, offered.actor.name, offered.actor.short)
                + offered.actor.aliases
            ).casefold()
            for reason in hit.why:
                match reason.code, reason.args:
                    case "fits_principle", args:
                        assert args
                        assert set(args) <= set(offered.principles) & set(query.principles)
                    case "fits_support_type", args:
                        assert args
                        assert set(args) <= set(offered.support_types) & set(query.support_types)
                    case "near_miss", ("principle",):
                        assert not set(query.principles) & set(offered.principles)
                    case "near_miss", ("support_type",):
                        assert not set(query.support_types) & set(offered.support_types)
                    case "words", args:
                        assert args
                        assert all(word in texts for word in args)
                    case "fits_receiver", (receiver,):
                        assert receiver in offered.audience
                    case "fits_phase", (phase,):
                        assert phase in offered.phases
                    case "fits_level", (level,):
                        assert level in offered.levels
                    case "concrete_next_step", ():
                        assert offered.url
                    case "confirmed", ():
                        assert offered.status == "active"
                    case "not_confirmed", args:
                        assert offered.status == "verify"
                        assert args == ((offered.newest_source,) if offered.newest_source else ())
                    case "fresh" | "dated", (date,):
                        assert date == offered.newest_source
                        assert (reason.code == "fresh") == (int(date[:4]) >= 2024)
                    case _:
                        pytest.fail(f"unknown reason {reason}")

    def test_a_hit_explains_itself(self, tmp_path: Path) -> None:
        row = offering("o", name="Robotlabbet", principles=["p4"], support_types=["testbadd"])
        index = small(tmp_path, row)
        query = Query(
            text="robotar",
            principles=("p4",),
            support_types=("testbadd",),
            receiver="kommun",
            phase="test",
            level="chef",
        )
        (hit,) = search(index, query).hits
        assert codes(hit) == [
            "fits_principle",
            "fits_support_type",
            "fits_receiver",
            "fits_phase",
            "fits_level",
            "concrete_next_step",
            "confirmed",
            "fresh",
        ]
        assert hit.why[2] == Reason("fits_receiver", ("kommun",), 120)
        assert hit.offering.actor.name == "A0"


class TestQueries:
    @pytest.mark.parametrize(
        ("field", "value"),
        [
            ("principles", ("p9",)),
            ("support_types", ("kurs",)),
            ("excluded_support_types", ("kurs",)),
            ("receiver", "landsting"),
            ("phase", "slut"),
            ("level", "vd"),
            ("cost", "billigt"),
            ("statuses", ("merged",)),
            ("limit", 101),
            ("offset", -1),
        ],
    )
    def test_unknown_values_are_refused(self, field: str, value: object) -> None:
        with pytest.raises(QueryError) as raised:
            Query(**{field: value})  # type: ignore[arg-type]
        assert raised.value.field == field

    def test_enums_and_lists_do_as_well(self, real: CatalogueIndex) -> None:
        plain = Query(principles=("p4",), support_types=("testbadd",), receiver="kommun", phase="test")
        typed = Query(
            principles=[Principle.P4],  # type: ignore[arg-type]
            support_types=(SupportType.TESTBADD,),
            receiver=Receiver.KOMMUN,
            phase=Phase.TEST,
        )
        assert found(real, plain) == found(real, typed)

    def test_an_empty_catalogue_gives_an_empty_result(self, engine: Engine) -> None:
        live = LiveCatalogue(engine)
        assert live.search(Query(text="nätverk", principles=("p1",))) == Result((), 0, 0, 0, 0)


def test_a_new_release_is_searched_at_once(database: Engine, tmp_path: Path) -> None:
    live = LiveCatalogue(database)
    import_catalogue(database, write(tmp_path, [actor("a")], [offering("x")]))
    first = live.current()
    assert live.current() is first
    import_catalogue(database, write(tmp_path, [actor("a")], [offering("x"), offering("y")]))
    result = live.search(Query())
    assert (result.release, result.total) == (2, 2)


@pytest.mark.postgres
def test_both_databases_give_the_same_answers(postgres: Engine, real: CatalogueIndex) -> None:
    import_catalogue(postgres, REAL)
    other = build_index(postgres)
    for query in NEEDS + BROWSES:
        assert search(other, query) == search(real, query)
