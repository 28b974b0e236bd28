"""The parts that Rasa calls: importer, knowledge, components' entities, channel and conversation store."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import ActionExecuted, SlotSet, UserUttered
from rasa.shared.core.trackers import DialogueStateTracker

from bot.channel import inert
from bot.importer import FolderImporter, read_messages
from bot.knowledge import Knowledge, entity_of, fingerprint
from bot.tracker_store import MAX_TURNS, ForgetfulTrackerStore
from stodlots_glossary.concepts import Concept, Glossary

DOMAIN = Domain.from_yaml(
    "version: '3.1'\nintents: [need]\nslots:\n  need:\n    type: any\n    influence_conversation: false\n    mappings:\n    - type: custom\n"
)


@pytest.mark.parametrize(
    ("text", "passed_on"),
    [
        ('/restart{"a": 1}', 'restart{"a": 1}'),
        ("  //greet", "greet"),
        ("vi testar 24/7", "vi testar 24/7"),
        ("/ /need", "need"),
    ],
)
def test_a_command_becomes_a_text_like_any_other(text: str, passed_on: str) -> None:
    assert not inert(text).startswith("/")
    assert inert(text) == passed_on


def test_messages_are_read_with_their_labels(tmp_path: Path) -> None:
    folder = tmp_path / "nlu"
    folder.mkdir()
    (folder / "a.yml").write_text(
        'version: "3.1"\nnlu:\n  - intent: need\n    examples:\n      - text: "Vi [behöver] pengar"\n'
        "        metadata: {principle: [p4], support: [finansiering]}\n      - text: hej\n",
        encoding="utf-8",
    )
    first, second = FolderImporter(training_data_paths=[str(tmp_path)]).get_nlu_data().intent_examples
    assert first.get("text") == "Vi [behöver] pengar"
    assert first.get("metadata")["example"] == {"principle": ["p4"], "support": ["finansiering"]}
    assert second.get("metadata") is None


def test_a_broken_message_file_is_named(tmp_path: Path) -> None:
    file = tmp_path / "broken.yml"
    file.write_text("nlu:\n  - examples:\n      - text: hej\n", encoding="utf-8")
    with pytest.raises(ValueError, match=r"broken\.yml"):
        read_messages(file)


def test_every_message_in_the_repository_is_read_and_none_twice() -> None:
    messages = [
        (str(message.get("text")), message.get("intent"))
        for file in sorted(Path("data/nlu").rglob("*.yml"))
        for message in read_messages(file)
    ]
    assert len(messages) > 3_000
    assert len({text for text, _ in messages}) == len(messages)


@pytest.fixture
def knowledge(tmp_path: Path) -> Path:
    glossary = Glossary.of([Concept("pengar", "everyday", {"sv": "pengar"}, points={"finansiering": 0.9})], release=3)
    name = Concept("actor:vinnova", "actors", {"sv": "Vinnova"}, {"sv": ("Vinnova",)})
    Knowledge(glossary, (name,)).write(tmp_path)
    return tmp_path


def test_knowledge_is_read_as_it_was_written(knowledge: Path) -> None:
    read = Knowledge.read(knowledge)
    assert read.glossary.release == 3
    assert read.points["actor:vinnova"] == {"actors": 1.0}


def test_a_changed_glossary_has_another_fingerprint(knowledge: Path) -> None:
    before = fingerprint(knowledge)
    (knowledge / "glossary.json").write_text("{}", encoding="utf-8")
    assert fingerprint(knowledge) != before
    assert fingerprint(knowledge / "missing") == ""


def test_matches_become_entities_of_their_kind(knowledge: Path) -> None:
    text = "pengar från Vinnova"
    entities = [entity_of(match) for match in Knowledge.read(knowledge).matcher().match(text)]
    assert [(each["entity"], each["value"], text[each["start"] : each["end"]]) for each in entities] == [  # type: ignore[misc]
        ("concept", "pengar", "pengar"),
        ("actor", "vinnova", "Vinnova"),
    ]


def conversation(turns: int) -> DialogueStateTracker:
    events = []
    for number in range(turns):
        said = UserUttered(f"text {number}", {"name": "need"})
        events += [ActionExecuted("action_listen"), said, SlotSet("need", {"turn": number})]
    return DialogueStateTracker.from_events("c", events, DOMAIN.slots)


def run(coroutine):
    return asyncio.new_event_loop().run_until_complete(coroutine)


def test_a_conversation_is_kept_and_forgotten_on_request() -> None:
    store = ForgetfulTrackerStore(DOMAIN)
    run(store.save(conversation(2)))
    assert run(store.retrieve("c")).get_slot("need") == {"turn": 1}
    run(store.forget("c"))
    assert run(store.retrieve("c")) is None


def test_a_long_conversation_keeps_its_slots_and_its_latest_turns() -> None:
    store = ForgetfulTrackerStore(DOMAIN)
    run(store.save(conversation(60)))
    kept = run(store.retrieve("c"))
    texts = [event.text for event in kept.events if isinstance(event, UserUttered)]
    assert texts == [f"text {number}" for number in range(60 - MAX_TURNS, 60)]
    assert kept.get_slot("need") == {"turn": 59}


def test_turn_two_hundred_carries_no_more_than_turn_ten() -> None:
    """As quick as the first: what is kept, and so what travels with each turn, does not grow."""
    store = ForgetfulTrackerStore(DOMAIN)
    tracker, sizes = conversation(0), []
    for number in range(200):
        tracker.update(ActionExecuted("action_listen"))
        tracker.update(UserUttered(f"text {number}", {"name": "need"}))
        tracker.update(SlotSet("need", {"turn": number % 10}))
        run(store.save(tracker))
        tracker = run(store.retrieve("c"))
        sizes.append(len(tracker.events))
    assert max(sizes[10:]) == sizes[10] <= sizes[4] + 1


def test_a_slot_set_before_the_kept_turns_survives() -> None:
    store = ForgetfulTrackerStore(DOMAIN)
    tracker = conversation(1)
    for number in range(40):
        tracker.update(ActionExecuted("action_listen"))
        tracker.update(UserUttered(f"later {number}", {"name": "need"}))
    run(store.save(tracker))
    assert run(store.retrieve("c")).get_slot("need") == {"turn": 0}


def test_the_oldest_conversations_go_first(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.tracker_store.MAX_CONVERSATIONS", 2)
    store = ForgetfulTrackerStore(DOMAIN)
    for name in ("a", "b", "c"):
        tracker = conversation(1)
        tracker.sender_id = name
        run(store.save(tracker))
    assert run(store.keys()) == ["b", "c"]


def test_old_conversations_are_forgotten(monkeypatch: pytest.MonkeyPatch) -> None:
    store = ForgetfulTrackerStore(DOMAIN)
    run(store.save(conversation(1)))
    monkeypatch.setattr("bot.tracker_store.MAX_AGE_S", -1)
    assert run(store.retrieve("c")) is None
