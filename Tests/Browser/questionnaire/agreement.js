// Runs the page's own walker over every possible situation of a questionnaire, and over random
// sessions. Prints one JSON object of figures.
//
// Usage: node agreement.js SCRIPT PAYLOAD CASES OUTPUT-FOLDER SESSIONS EDITS
//
// For decision n it writes OUTPUT-FOLDER/n.bin: one byte for each situation of the decision's
// facts, the walker's results as bits, 0 where the situation cannot happen. Situations come in the
// order of the facts' numbers, the first fact slowest; a fact that does not apply is left out.
'use strict';
const fs = require('fs');
const vm = require('vm');

const [script, payload, cases, folder, sessions, edits] = process.argv.slice(2);
const page = {document: {documentElement: {}, addEventListener: () => {}}};
vm.createContext(page);
vm.runInContext(fs.readFileSync(script, 'utf8'), page);
const data = JSON.parse(fs.readFileSync(payload, 'utf8'));
const walk = page.questionnaireWalker(data);
const faults = [];
const fault = (...parts) => faults.length < 20 && faults.push(parts.map(String).join(' '));

let seed = 54;
function random(below) {
  seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff;
  return Math.floor(seed / 0x80000000 * below);
}

// The facts that a decision's diagram tests, and those that say whether these apply.
function cone(root) {
  const found = new Set(), seen = new Set(), open = [root];
  const conditionFacts = (c) => c[0] === 't' ? conditionFacts(data.terms[c[1]])
    : c[0] >= 0 ? addFact(c[0]) : c.slice(1).forEach((p) => Array.isArray(p) && conditionFacts(p));
  const addFact = (fact) => {
    if (found.has(fact)) return;
    found.add(fact);
    if (data.facts[fact].o) conditionFacts(data.facts[fact].o);
  };
  while (open.length) {
    const ref = open.pop();
    if (ref < 0 || seen.has(ref)) continue;
    seen.add(ref);
    addFact(data.nodes[ref][0]);
    open.push(...data.nodes[ref].slice(1));
  }
  return [...found].sort((a, b) => a - b);
}

// Calls `visit` for each combination of values of the facts that apply.
function enumerate(facts, visit) {
  const answers = [];
  (function go(place) {
    if (place === facts.length) return visit(answers);
    const fact = facts[place], spec = data.facts[fact];
    if (spec.o && walk.test(spec.o, answers) !== 2) return go(place + 1);
    for (let value = 0; value < spec.c.length; value++) {
      answers[fact] = value;
      go(place + 1);
    }
    answers[fact] = undefined;
  })(0);
}

// 1. Every situation, and a table of them for brute force.
const tables = data.decisions.map((decision, d) => {
  const facts = cone(decision.r), bytes = [], rows = [];
  const columns = new Map();
  let row = 0;
  enumerate(facts, (answers) => {
    const mask = walk.results(decision.r, answers);
    bytes.push(mask);
    if (!mask) return;
    for (const fact of facts) {
      data.facts[fact].c.forEach((_, value) => {
        if (answers[fact] === undefined || answers[fact] === value) {
          const key = fact * 64 + value;
          if (!columns.has(key)) columns.set(key, []);
          columns.get(key).push(row);
        }
      });
    }
    rows.push(mask);
    row++;
  });
  fs.writeFileSync(`${folder}/${d}.bin`, Buffer.from(bytes));
  const words = (row + 31) >> 5;
  const pack = (list) => {
    const set = new Uint32Array(words);
    for (const r of list) set[r >> 5] |= 1 << (r & 31);
    return set;
  };
  const all = rows.reduce((bits, mask) => bits | mask, 0);
  const outcomes = Array.from({length: 32 - Math.clz32(all)}, (_, n) => {
    const list = [];
    rows.forEach((mask, r) => { if (mask >> n & 1) list.push(r); });
    return pack(list);
  });
  for (const [key, list] of columns) columns.set(key, pack(list));
  return {facts, columns, outcomes, words, rows: row, total: bytes.length};
});

// The results that fit the answers, found by looking at every situation.
function brute(d, answers) {
  const table = tables[d];
  const known = table.facts.filter((fact) => answers[fact] >= 0)
    .map((fact) => table.columns.get(fact * 64 + answers[fact]));
  let mask = 0;
  if (known.includes(undefined)) return 0;
  for (let word = 0; word < table.words; word++) {
    let fit = -1;
    for (const column of known) fit &= column[word];
    if (fit) table.outcomes.forEach((set, n) => { if (set[word] & fit) mask |= 1 << n; });
  }
  return mask;
}

// Whether asking on could rule something out: every way to answer the rest, by brute force.
// Only for tables small enough.
function couldNarrow(d, answers) {
  const open = data.decisions[d].k.filter((fact) => answers[fact] === undefined);
  const all = brute(d, answers);
  const given = answers.slice();
  let found = false;
  (function go(place) {
    if (found) return;
    const mask = brute(d, given);
    if (!mask) return;
    if (mask !== all) { found = true; return; }
    if (place === open.length) return;
    data.facts[open[place]].c.forEach((_, value) => {
      given[open[place]] = value;
      go(place + 1);
    });
    given[open[place]] = undefined;
  })(0);
  return found;
}

// Whether an answer to the fact can matter at all: two of its values, and the same answers to the
// other open facts, give different results.
function canMatter(d, fact, answers) {
  const open = data.decisions[d].k.filter((f) => f !== fact && answers[f] === undefined);
  const given = answers.slice();
  const values = data.facts[fact].c.map((_, value) => value);
  return (function go(place) {
    const masks = values.map((value) => {
      given[fact] = value;
      const mask = brute(d, given);
      given[fact] = undefined;
      return mask;
    });
    const distinct = new Set(masks.filter(Boolean));
    if (distinct.size > 1) return true;
    if (masks.filter(Boolean).length < 2 || place === open.length) return false;
    for (let value = 0; value < data.facts[open[place]].c.length; value++) {
      given[open[place]] = value;
      if (go(place + 1)) return true;
    }
    given[open[place]] = undefined;
    return false;
  })(0);
}

function randomSituation(d) {
  // A random row of the decision's table, and random values for the other facts.
  const table = tables[d], row = random(table.rows), truth = [];
  data.facts.forEach((spec, fact) => { truth[fact] = random(spec.c.length); });
  for (const fact of table.facts) {
    const fits = data.facts[fact].c.map((_, value) => value).filter((value) => {
      const column = table.columns.get(fact * 64 + value);
      return column && column[row >> 5] >>> (row & 31) & 1;
    });
    truth[fact] = fits[random(fits.length)];
  }
  return truth;
}

// Decisions asked together must have situations in common; the session's truth fits the first.
function randomChoice() {
  const d = random(data.decisions.length);
  if (random(4)) return [d];
  return data.decisions.map((_, n) => n);
}

function checkResult(chosen, state, isSmall) {
  for (const d of chosen) {
    const root = data.decisions[d].r, all = walk.results(root, state.answers);
    if (all !== brute(d, state.answers)) fault('wrong results', d, state.answers);
    if (isSmall(d) && couldNarrow(d, state.answers)) fault('stopped too early', d, state.answers);
    const reasons = walk.because((given) => walk.results(root, given), state.answers, state.path);
    const only = [];
    reasons.forEach((fact) => { only[fact] = state.answers[fact]; });
    if (brute(d, only) !== all) fault('reasons do not suffice', d, reasons);
    for (const fact of reasons) {
      const fewer = only.slice();
      fewer[fact] = undefined;
      if (brute(d, fewer) === all) fault('needless reason', d, fact, reasons);
    }
    const changes = walk.changes(d, state.answers, state.path).map(String).sort();
    const expected = [];
    for (const fact of state.path) {
      if (!(state.answers[fact] >= 0)) continue;
      data.facts[fact].c.forEach((_, value) => {
        const other = state.answers.slice();
        other[fact] = value;
        const mask = brute(d, other);
        if (mask && mask !== all) expected.push(String([fact, value, mask]));
      });
    }
    if (String(changes) !== String(expected.sort())) fault('wrong changes', d, changes, expected);
    const several = all & (all - 1);
    const missing = walk.missing(root, state.answers, state.path);
    if (several && !missing.length) fault('nothing said to be missing', d, state.answers);
    if (!several && missing.length) fault('something said to be missing', d, missing);
  }
}

const isSmall = (d) => tables[d].rows <= 600;

// 2. Random sessions with "I don't know".
let asked = 0, longest = 0, unknowns = 0, askedChecked = 0;
for (let n = 0; n < +sessions; n++) {
  const chosen = randomChoice(), truth = randomSituation(chosen[0]), share = random(60);
  const stored = [];
  let bound = Infinity, state;
  for (;;) {
    state = walk.replay(chosen, stored);
    if (state.ask < 0) break;
    const left = walk.open(chosen, state.answers).length - 1;
    if (left >= bound) fault('more questions than said', left, bound);
    bound = left;
    if (chosen.every(isSmall)) {
      askedChecked++;
      if (!chosen.some((d) => data.decisions[d].k.includes(state.ask) &&
        canMatter(d, state.ask, state.answers))) fault('needless question', state.ask, state.answers);
    }
    const fits = walk.values(chosen, state.answers, state.ask);
    if (!fits.length) fault('no possible answer', state.ask, state.answers);
    const isUnknown = random(100) < share;
    unknowns += isUnknown;
    stored[state.ask] = isUnknown ? -1
      : fits.includes(truth[state.ask]) ? truth[state.ask] : fits[random(fits.length)];
    asked++;
    if (asked > 1e7) throw new Error('a session does not end');
  }
  longest = Math.max(longest, state.path.length);
  checkResult(chosen, state, isSmall);
}

// 3. Random edits: any stored answers, changed at random, never leave a stale one in the result.
for (let n = 0; n < +edits; n++) {
  const chosen = randomChoice(), stored = [];
  for (let step = 0; step < 30; step++) {
    const state = walk.replay(chosen, stored);
    const fact = state.path.length && !random(3) ? state.path[random(state.path.length)] : state.ask;
    if (fact < 0) {
      checkResult(chosen, state, () => false);
      stored[state.path[random(state.path.length)]] = -1;
      continue;
    }
    const before = [];
    for (const f of state.path) {
      if (f === fact) break;
      before[f] = state.answers[f];
    }
    const fits = walk.values(chosen, before, fact);
    stored[fact] = random(5) ? fits[random(fits.length)] : -1;
  }
  const state = walk.replay(chosen, stored);
  const clean = [];
  state.path.forEach((fact) => { clean[fact] = stored[fact]; });
  const again = walk.replay(chosen, clean);
  if (String(again.path) !== String(state.path) || again.ask !== state.ask) {
    fault('stale answers are read', state.path, again.path);
  }
  state.answers.forEach((value, fact) => {
    if (value !== undefined && !state.path.includes(fact)) fault('an answer nobody was asked', fact);
  });
}

// 4. Reasons in situations that are fully known, against those of the build.
const expected = JSON.parse(fs.readFileSync(cases, 'utf8'));
for (const item of expected) {
  const decision = data.decisions[item.decision], rules = decision.rules;
  const answers = walk.infer(item.decision, item.answers.map((v) => v === null ? undefined : v));
  const standing = rules.filter((rule) => rule.t >= 0 && walk.stands(rules, rule, answers) === 2)
    .map((rule) => rules.indexOf(rule));
  if (String(standing) !== String(item.because)) {
    fault('other reasons', standing, item.because, JSON.stringify(item.answers));
  }
  const taken = rules.filter((rule) => rule.s && walk.test(rule.w, answers) === 2 &&
    walk.stands(rules, rule, answers) === 1).map((rule) => rules.indexOf(rule));
  if (String(taken) !== String(item.taken)) fault('other rules taken away', taken, item.taken);
}

process.stdout.write(JSON.stringify({
  situations: tables.map((table) => table.rows), tried: tables.map((table) => table.total),
  sessions: +sessions, asked, unknowns, longest, askedChecked, edits: +edits,
  cases: expected.length, faults,
}) + '\n');
