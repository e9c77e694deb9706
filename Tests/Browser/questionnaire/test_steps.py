"""Without a script the page is a list of steps that comes to every result."""

# The lists as a reader sees them: for each decision its steps, each with the fact that it asks, and
# lines with the labels of answers, the words and the place they lead to: a step's number from 0, or
# the id of a result.
LISTS = """
const lists = () => [...document.querySelectorAll('#q-steps h3[id]')].map((head) => {
  let list = head.nextElementSibling;
  if (list.tagName === 'P') list = list.nextElementSibling;
  const items = list.tagName === 'OL' ? [...list.children] : [];
  return items.map((item) => ({
    fact: +item.querySelector(':scope > a').getAttribute('href').slice(2),
    lines: [...item.querySelectorAll(':scope > ul > li')].map((line) => {
      const link = line.querySelector('a');
      const place = link ? document.getElementById(link.getAttribute('href').slice(1))
        : item.nextElementSibling;
      return {
        labels: line.firstChild.textContent.replace(/: (Result: |go to the next step)?$/, '')
          .split(' · '),
        words: link ? link.textContent : '',
        to: place.parentElement === list ? items.indexOf(place) : place.id,
      };
    }),
  }));
});
"""

COMPARE = (
    "() => {"
    + LISTS
    + """
  const data = JSON.parse(document.getElementById('q-data').textContent);
  const walk = questionnaireWalker(data);
  const wrong = [];
  let count = 0, seed = 54;
  const random = (below) => {
    seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff;
    return Math.floor(seed / 0x80000000 * below);
  };
  const all = lists();
  data.decisions.forEach((decision, d) => {
    const steps = all[d].map(({fact, lines}) => {
      const targets = [];
      for (const {labels, to} of lines) {
        for (const label of labels) targets[data.facts[fact].c.indexOf(label)] = to;
      }
      return {fact, targets};
    });
    const facts = [...new Set(steps.map((step) => step.fact).concat(decision.k))]
      .sort((a, b) => a - b);
    // Situations by chance; the tests of the build go through all of them.
    for (let n = 0; n < 2000; n++) {
      const answers = [];
      for (const fact of facts) {
        const spec = data.facts[fact];
        if (!spec.o || walk.test(spec.o, answers) === 2) answers[fact] = random(spec.c.length);
      }
      const mask = walk.results(decision.r, answers);
      if (!mask) continue;
      count++;
      let at = 0;
      while (steps[at]) at = steps[at].targets[answers[steps[at].fact]];
      const result = steps.length ? `s${d}-o${31 - Math.clz32(mask)}` : at;
      if (mask & (mask - 1) || at !== result) wrong.push([d, at, mask, answers]);
    }
  });
  return {count, wrong: wrong.slice(0, 5)};
}"""
)


def test_the_list_and_the_script_agree(session, every_first_page):
    figures = session.page.evaluate(COMPARE)
    assert figures["wrong"] == []
    assert figures["count"] > 0


def test_the_steps_come_to_every_result_without_a_script(open_session, every_first_page):
    session = open_session(java_script_enabled=False)
    page = session.page
    assert page.locator("#q-app").inner_text() == ""
    assert page.locator("#q-steps").is_visible()
    for number, steps in enumerate(page.evaluate("() => {" + LISTS + "return lists(); }")):
        results = {item.get_attribute("id")
                   for item in page.locator(f"#q-steps li[id^='s{number}-o']").all()}
        if not steps:
            assert len(results) == 1
            continue
        seen, todo = set(), [0]
        while todo:
            step = todo.pop()
            if step in seen:
                continue
            seen.add(step)
            if step in results:
                continue
            for line in steps[step]["lines"]:
                if line["words"] and line["to"] not in results:
                    assert line["words"] == f"go to step {line['to'] + 1}"
                todo.append(line["to"])
        assert seen == results | set(range(len(steps)))
    # A link really leads to its place.
    page.locator("#q-steps ol ul a").last.click()
    assert "#s" in page.url and page.locator(":target").is_visible()
    assert session.requests == [] and session.errors == []


def test_a_broken_script_leaves_the_list(open_session, address, every_page):
    session = open_session()
    session.page.add_init_script("JSON.parse = () => { throw new Error('broken') }")
    session.page.goto(address)
    assert session.page.locator("#q-steps").is_visible()


def test_the_printed_steps_keep_their_numbers_and_have_boxes(open_session):
    session = open_session(java_script_enabled=False)
    page = session.page
    page.emulate_media(media="print")
    steps = page.locator("#q-steps ol").first
    assert steps.is_visible()
    room, size = steps.evaluate("""node => {
      const first = node.querySelector('li'), size = parseFloat(getComputedStyle(first).fontSize);
      return [first.getBoundingClientRect().left, size];
    }""")
    assert room >= 2 * size, "a number of two digits is cut off at the edge of the paper"
    assert "\u2610" in steps.locator("li li").first.evaluate(
        "node => getComputedStyle(node).listStyleType")
