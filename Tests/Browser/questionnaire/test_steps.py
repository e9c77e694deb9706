"""Without a script the page is a list of steps that comes to every result."""

COMPARE = """() => {
  const data = JSON.parse(document.getElementById('q-data').textContent);
  const walk = questionnaireWalker(data);
  const wrong = [];
  let count = 0;
  data.decisions.forEach((decision, d) => {
    // The list as a reader sees it: which fact each step asks, and where its lines lead.
    const steps = {};
    const place = (href) => href.slice(1);
    document.querySelectorAll('#q-steps li[id^="s' + d + '-"]').forEach((item) => {
      const about = item.querySelector(':scope > a[href^="#f"]');
      if (!about) return;
      const fact = +about.getAttribute('href').slice(2), targets = [];
      item.querySelectorAll(':scope > ul > li').forEach((line) => {
        const link = line.querySelector('a');
        line.firstChild.textContent.replace(/: (Result: )?$/, '').split(' · ').forEach((label) => {
          targets[data.facts[fact].c.indexOf(label)] = place(link.getAttribute('href'));
        });
      });
      steps[item.id] = {fact, targets};
    });
    const first = 's' + d + '-1';
    const facts = [...new Set(Object.values(steps).map((step) => step.fact)
      .concat(decision.k))].sort((a, b) => a - b);
    const answers = [];
    const outcome = (id) => +id.split('-o')[1];
    (function go(n) {
      const mask = n < facts.length ? 0 : walk.results(decision.r, answers);
      if (n < facts.length) {
        const spec = data.facts[facts[n]];
        if (spec.o && walk.test(spec.o, answers) !== 2) return go(n + 1);
        for (let value = 0; value < spec.c.length; value++) {
          answers[facts[n]] = value;
          if (walk.results(decision.r, answers)) go(n + 1);
        }
        answers[facts[n]] = undefined;
        return;
      }
      if (!mask) return;
      count++;
      let at = first;
      while (steps[at]) at = steps[at].targets[answers[steps[at].fact]];
      const always = !steps[first];
      if (!always && mask !== 1 << outcome(at)) wrong.push([d, at, mask, answers.slice()]);
    })(0);
  });
  return {count, wrong: wrong.slice(0, 5)};
}"""


def test_the_list_and_the_script_agree_in_every_situation(session):
    figures = session.page.evaluate(COMPARE)
    assert figures["wrong"] == []
    assert figures["count"] > 0
    print(f"{figures['count']} situations")


def test_the_links_come_to_every_result_without_a_script(open_session, address):
    session = open_session(java_script_enabled=False)
    page = session.page
    assert page.locator("#q-app").inner_text() == ""
    assert page.locator("#q-steps").is_visible()
    lists = page.locator("#q-steps h3[id]").count()
    for number in range(lists):
        results = {item.get_attribute("id")
                   for item in page.locator(f"#q-steps li[id^='s{number}-o']").all()}
        seen, todo = set(), [f"s{number}-1"]
        if page.locator(f"#s{number}-1").count() == 0:
            assert len(results) == 1
            continue
        while todo:
            step = todo.pop()
            if step in seen:
                continue
            seen.add(step)
            if "-o" in step:
                continue
            for link in page.locator(f"#{step} > ul a").all():
                target = link.get_attribute("href")
                assert target.startswith(f"#s{number}-")
                todo.append(target[1:])
        # A link really leads to its place.
        page.locator(f"#s{number}-1 > ul a").last.click()
        assert "#s" in page.url and page.locator(":target").is_visible()
        assert results <= seen
        assert {item.get_attribute("id") for item in page.locator(
            f"#q-steps ol > li[id^='s{number}-']").all()} <= seen
    assert session.requests == [] and session.errors == []


def test_a_broken_script_leaves_the_list(open_session, address):
    session = open_session()
    session.page.add_init_script("JSON.parse = () => { throw new Error('broken') }")
    session.page.goto(address)
    assert session.page.locator("#q-steps").is_visible()
