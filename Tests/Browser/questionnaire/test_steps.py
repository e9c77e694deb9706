"""Without a script the page is a list of steps that comes to every result."""

COMPARE = """() => {
  const data = JSON.parse(document.getElementById('q-data').textContent);
  const walk = questionnaireWalker(data);
  const wrong = [];
  let count = 0, seed = 54;
  const random = (below) => {
    seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff;
    return Math.floor(seed / 0x80000000 * below);
  };
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
    const outcome = (id) => +id.split('-o')[1];
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
      let at = first;
      while (steps[at]) at = steps[at].targets[answers[steps[at].fact]];
      if (steps[first] && mask !== 1 << outcome(at)) wrong.push([d, at, mask, answers.slice()]);
    }
  });
  return {count, wrong: wrong.slice(0, 5)};
}"""


def test_the_list_and_the_script_agree(session, every_page):
    figures = session.page.evaluate(COMPARE)
    assert figures["wrong"] == []
    assert figures["count"] > 0
    print(f"{figures['count']} situations")


def test_the_links_come_to_every_result_without_a_script(open_session, every_page):
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
            links = page.locator(f"#{step} > ul a")
            for target in links.evaluate_all("n => n.map(a => a.getAttribute('href'))"):
                assert target.startswith(f"#s{number}-")
                todo.append(target[1:])
        # A link really leads to its place.
        page.locator(f"#s{number}-1 > ul a").last.click()
        assert "#s" in page.url and page.locator(":target").is_visible()
        assert results <= seen
        assert {item.get_attribute("id") for item in page.locator(
            f"#q-steps ol > li[id^='s{number}-']").all()} <= seen
    assert session.requests == [] and session.errors == []


def test_a_broken_script_leaves_the_list(open_session, address, every_page):
    session = open_session()
    session.page.add_init_script("JSON.parse = () => { throw new Error('broken') }")
    session.page.goto(address)
    assert session.page.locator("#q-steps").is_visible()
