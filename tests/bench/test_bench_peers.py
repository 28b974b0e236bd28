"""What the peers that train are given and how their answers are read; and that a missing one stops nothing."""

from __future__ import annotations

import configparser
import json
from pathlib import Path

import pytest
import yaml
from rdflib import SKOS, Graph, Literal, URIRef

from bench import training
from bench.annif import environment, peer, projects
from bench.annif.environment import NoAnnif
from bench.annif.peer import annif_peers
from bench.costly import unmeasured_peers
from bench.default_assistant import DEFAULT_EPOCHS
from bench.default_training import STORIES, TrainingFiles, every_nth, guess_of, intent_of, kind_of, write_training_files
from bench.labelled import Message
from bench.peer import Schooling, learnt_from
from bench.scoring import Guess
from bench.training import TrainingFailed, trained
from stodlots_glossary.concepts import Concept, Glossary
from stodlots_web.settings import ROOT


def need(text: str, principles: str = "", support_types: str = "") -> Message:
    return Message(text, "need", True, tuple(principles.split()), tuple(support_types.split()))


GREETINGS = [Message(f"hej {n}", "greet") for n in range(5)]
NEEDS = [need(f"prova {n}", "p4 p5", "testbadd") for n in range(7)] + [need("pengar", "", "finansiering")]


def test_a_need_gets_its_best_labels_as_its_intent() -> None:
    assert intent_of(NEEDS[0]) == "need_p4_testbadd"
    assert intent_of(NEEDS[-1]) == "need_none_finansiering"
    assert intent_of(need("hjälp")) == "need_none_none"
    assert intent_of(GREETINGS[0]) == "greet"


def test_every_nth_of_each_intent_is_taken_and_each_intent_at_least_once() -> None:
    assert every_nth([*GREETINGS, *NEEDS], 3) == {
        "greet": ["hej 0", "hej 3"],
        "need_none_finansiering": ["pengar"],
        "need_p4_testbadd": ["prova 0", "prova 3", "prova 6"],
    }
    assert sum(map(len, every_nth([*GREETINGS, *NEEDS], 1).values())) == 13


def test_the_best_intent_of_a_need_is_read_back_as_labels() -> None:
    ranking = [{"name": name} for name in ("nlu_fallback", "greet", "need_none_natverk", "need_p1_natverk")]
    assert guess_of({"intent_ranking": ranking}) == Guess((), ("natverk",))
    assert guess_of({"intent_ranking": ranking[3:]}) == Guess(("p1",), ("natverk",))
    assert guess_of({"intent_ranking": ranking[:2]}) == Guess((), ())


def test_the_files_that_rasa_trains_on_know_every_intent(tmp_path: Path) -> None:
    files = write_training_files([*GREETINGS, *NEEDS, need('ett "citat":\noch en rad', "p1")], 2, tmp_path)
    assert (files.messages, files.of) == (3 + 4 + 1 + 1, 14)
    written = {file.name: yaml.safe_load(file.read_text(encoding="utf-8")) for file in files.data.iterdir()}
    examples = {block["intent"]: block["examples"] for block in written["messages.yml"]["nlu"]}
    assert examples["need_p1_none"] == [{"text": 'ett "citat":\noch en rad'}]
    needs = {intent for intent in examples if intent.startswith("need_")}
    assert {rule["steps"][0]["intent"] for rule in written["rules.yml"]["rules"]} == needs | {"nlu_fallback"}
    domain = yaml.safe_load((files.domain / "needs.yml").read_text(encoding="utf-8"))
    assert {intent for entry in domain["intents"] for intent in entry} == needs
    assert (files.domain / "intents.yml").exists()


def test_its_stories_follow_our_rules_so_that_they_cannot_contradict_them(tmp_path: Path) -> None:
    files = write_training_files(GREETINGS, 1, tmp_path)
    stories = yaml.safe_load((files.data / "stories.yml").read_text(encoding="utf-8"))["stories"]
    ours = [yaml.safe_load(file.read_text(encoding="utf-8")) for file in (ROOT / "data" / "rules").glob("*.yml")]
    rules = [rule["steps"] for content in ours for rule in content["rules"]]
    assert len(stories) == len(STORIES)
    for story, intents in zip(stories, STORIES, strict=True):
        assert story["steps"] == [
            step for intent in intents for steps in rules if steps[0]["intent"] == intent for step in steps
        ]


def test_the_kind_is_that_of_the_best_intent_however_unsure() -> None:
    ranking = [{"name": name} for name in ("nlu_fallback", "need_p1_natverk", "greet")]
    assert kind_of({"intent_ranking": ranking}) == "need"
    assert kind_of({"intent_ranking": ranking[2:]}) == "greet"
    assert kind_of({"intent_ranking": []}) == ""


def test_training_that_takes_too_long_is_given_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    slow = tmp_path / "python"
    slow.write_text("#!/bin/sh\nexec sleep 60\n", encoding="utf-8")
    slow.chmod(0o755)
    monkeypatch.setattr(training, "BOT_PYTHON", slow)
    with pytest.raises(TrainingFailed, match=r"^config.yml was not trained after 0.001 minutes$"):
        trained(Path("config.yml"), tmp_path, most_minutes=0.001)


def test_what_the_default_pipeline_saw_is_said_in_full() -> None:
    files = TrainingFiles(Path(), Path(), 1_470, 17_639)
    assert learnt_from(files, Schooling(12, 10)) == (
        f"1,470 of 17,639 messages (n-th = 12, of each intent), 10 epochs (its default is {DEFAULT_EPOCHS})"
    )
    assert "its default" not in learnt_from(files, Schooling(1, DEFAULT_EPOCHS))


GLOSSARY = Glossary.of(
    [
        Concept("testbadd", "support-types", {"sv": "testbädd", "en": "testbed"}, {"sv": ("provmiljö",)}),
        Concept("prova", "everyday", {"sv": "prova på riktigt"}, hidden={"sv": ("testa",)}, points={"testbadd": 0.5}),
        Concept("robot", "jargon", {"sv": "robot"}, points={"testbadd": 0.4}),
    ],
    1,
)


def test_the_vocabulary_has_the_words_that_clearly_point_to_a_label() -> None:
    graph = Graph().parse(data=projects.vocabulary(GLOSSARY, ("testbadd",)), format="turtle")
    subject = URIRef(f"{projects.CONCEPT}testbadd")
    assert set(graph.objects(subject, SKOS.prefLabel)) == {Literal("testbädd", "sv"), Literal("testbed", "en")}
    assert set(graph.objects(subject, SKOS.altLabel)) == {
        Literal(word, "sv") for word in ("provmiljö", "prova på riktigt", "testa")
    }


def test_each_vocabulary_has_its_backends_and_an_ensemble_of_them() -> None:
    config = configparser.ConfigParser()
    config.read_string(projects.configuration())
    assert len(config.sections()) == 2 * (len(projects.BACKENDS) + 1)
    assert config["support-mllm"]["analyzer"] == "snowball(swedish)"
    assert config["support-ensemble"]["sources"] == "support-mllm,support-svc,support-omikuji"
    assert {config[name]["vocab"] for name in config.sections()} == {"principle", "support"}


def test_the_corpus_holds_the_messages_that_have_a_label() -> None:
    lines = projects.corpus([*GREETINGS, *NEEDS], "principle").splitlines()
    assert len(lines) == 7
    assert json.loads(lines[0]) == {
        "text": "prova 0",
        "subjects": [{"uri": f"{projects.CONCEPT}p4"}, {"uri": f"{projects.CONCEPT}p5"}],
    }
    (best,) = json.loads(projects.corpus(NEEDS[:1], "principle", 1))["subjects"]
    assert best == {"uri": f"{projects.CONCEPT}p4"}


def test_the_best_suggestion_of_each_need_is_read_by_its_id() -> None:
    results = [{"uri": f"{projects.CONCEPT}{label}", "score": score} for label, score in (("p4", 0.6), ("p1", 0.2))]
    output = json.dumps({"document_id": "b", "results": results}) + "\n" + '{"document_id": "a", "results": []}\n'
    assert projects.best_labels(output, [{"id": "a"}, {"id": "b"}, {"id": "c"}]) == [(), ("p4",), ()]


def test_without_annif_the_peers_say_why(monkeypatch: pytest.MonkeyPatch) -> None:
    def offline() -> Path:
        raise NoAnnif("not installed: no network")

    monkeypatch.setattr(peer, "python", offline)
    peers = annif_peers([])
    assert len(peers) == 4
    assert {(each.missing, each.guesses) for each in peers} == {("not installed: no network", ())}


def test_an_installation_that_fails_says_what_the_installer_said_last(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    lock = tmp_path / "requirements.lock"
    lock.write_text("no-such-distribution-for-stodlots==1 --hash=sha256:" + "0" * 64, encoding="utf-8")
    monkeypatch.setattr(environment, "LOCK", lock)
    monkeypatch.setenv("UV_OFFLINE", "1")
    with pytest.raises(NoAnnif, match=r"^not installed: .*"):
        environment.python(tmp_path / "annif")
    assert not (tmp_path / "annif" / environment.INSTALLED).exists()


def test_an_environment_made_from_the_same_lock_file_is_used_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "bin").mkdir()
    (tmp_path / "bin" / "python").touch()
    (tmp_path / environment.INSTALLED).write_bytes(environment.LOCK.read_bytes())
    assert environment.python(tmp_path) == tmp_path / "bin" / "python"


def test_peers_that_were_not_asked_for_are_named_as_not_measured() -> None:
    peers = unmeasured_peers()
    assert len(peers) == 5
    assert all("not measured in this run" in each.missing and not each.guesses for each in peers)
