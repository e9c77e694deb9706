"""A full session leaves nothing behind and asks the network for nothing."""

import random
import re

STORAGE = """async () => ({
  local: localStorage.length, session: sessionStorage.length, cookie: document.cookie,
  databases: (await indexedDB.databases()).length,
  state: history.state, length: history.length, url: location.href, name: window.name,
})"""

VIOLATIONS = """addEventListener('securitypolicyviolation',
  (event) => (window.violations = window.violations || []).push(event.violatedDirective))"""


def run(session, seed):
    generator = random.Random(seed)
    session.begin(generator.randrange(len(session.choices())))
    session.finish(generator.randrange)


def test_nothing_is_stored_sent_or_named(session, address):
    page = session.page
    page.evaluate(VIOLATIONS)
    before = page.evaluate(STORAGE)
    # A questionnaire of one decision opens with its first question.
    title = re.sub(r"^Question \d+ – ", "", page.title())
    words = page.locator("#q-app").inner_text()
    for seed in range(3):
        run(session, seed)
        words += page.locator("#q-app").inner_text()
        page.get_by_role("button", name="Clear all answers").click()
    after = page.evaluate(STORAGE)
    assert after["length"] <= before["length"] + 1
    assert after["state"] is None
    for key in ("local", "session", "databases"):
        assert after[key] == 0
    assert after["cookie"] == "" and session.context.cookies() == []
    assert after["url"] == before["url"] == address and after["name"] == ""
    assert session.requests == []
    assert session.errors == []
    assert page.evaluate("window.violations || []") == []
    for seen in session.titles:
        step = seen.removesuffix(title).strip(" –")
        assert step in ("", "Your result") or step.startswith("Question "), seen
        assert step.removeprefix("Question ").isdigit() or step in ("", "Your result")


def test_everything_works_without_a_network(session, every_page):
    session.context.set_offline(True)
    run(session, 3)
    assert session.page.locator(".q-decision").count() >= 1
    assert session.requests == []


def test_the_form_forgets(session):
    attributes = "nodes => nodes.map(node => node.getAttribute('autocomplete'))"
    assert session.page.locator("form").evaluate_all(attributes) == ["off"]
    inputs = session.page.locator("#q-app input").evaluate_all(attributes)
    assert set(inputs) == {"off"}


def test_no_question_asks_for_status(session, every_page):
    words = session.page.locator("#q-steps li").all_inner_texts()
    for word in ("citizen", "undocumented", "green card"):
        assert not any(word in text.lower() for text in words)


def test_every_question_can_be_left_open(session, every_page):
    session.begin(len(session.choices()) - 1)
    while session.is_asking():
        assert session.choices()[-1] == session.word("q_unknown")
        session.answer(len(session.choices()) - 1)


def test_coming_back_from_the_cache_of_the_browser_starts_again(session):
    run(session, 1)
    session.page.evaluate(
        "dispatchEvent(new PageTransitionEvent('pageshow', {persisted: true}))")
    assert session.heading() == session.start
    assert session.page.locator("#q-app input:checked").count() == 0


def test_a_reload_starts_again(session):
    run(session, 2)
    session.page.reload()
    assert session.heading() == session.start
    assert session.page.locator("#q-app input:checked").count() == 0
