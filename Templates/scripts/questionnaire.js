// The questionnaire. Two parts: a walker over decision diagrams, which knows no law, and the
// screens. The page's JSON block holds diagrams and words; QuestionnairePayload describes it.
// Nothing is stored, sent, or written into the address, the title or the history.
// Comments stand on lines of their own: the build takes them out.

// A reference into a diagram is a node's number, -1 for "cannot happen", or -2 - n for result n.
// `answers` holds the number of each fact's value; -1 is "I don't know".
function questionnaireWalker(data) {
  var nodes = data.nodes, facts = data.facts, decisions = data.decisions;

  // The results, and the nodes whose question is open, that fit the answers. "I don't know" goes
  // every way: nothing else ever turns an unknown into a result. `deep` goes on behind open nodes.
  function follow(refs, answers, deep) {
    var seen = {}, found = [], ref, value;
    refs = refs.slice();
    while (refs.length) {
      ref = refs.pop();
      if (ref !== -1 && !seen[ref]) {
        seen[ref] = 1;
        value = ref < 0 ? undefined : answers[nodes[ref][0]];
        if (value === undefined) found.push(ref);
        if (value >= 0) refs.push(nodes[ref][value + 1]);
        else if (ref >= 0 && (deep || value < 0)) refs = refs.concat(nodes[ref].slice(1));
      }
    }
    return found.sort();
  }

  // Results as bits: bit n for result n.
  function bits(refs) {
    return refs.reduce(function (mask, ref) { return ref < 0 ? mask | 1 << -2 - ref : mask; }, 0);
  }

  function results(root, answers) {
    return bits(follow([root], answers, true));
  }

  function copy(answers, fact, value) {
    answers = answers.slice();
    answers[fact] = value;
    return answers;
  }

  // Whether two answers to the fact can, with the same answers to the other open questions, lead
  // to different sets of results. Only answers that are possible count.
  function matters(root, fact, answers) {
    var tried, first, second, count = facts[fact].c.length, a, b;

    function step(refs, asked, value, answers) {
      return follow(refs.map(function (ref) {
        return ref >= 0 && nodes[ref][0] === asked ? nodes[ref][value + 1] : ref;
      }), answers);
    }

    function differ(left, right) {
      var key = left + '|' + right, asked = nodes.length, value;
      if (!left.length || !right.length || tried[key]) return false;
      tried[key] = 1;
      left.concat(right).forEach(function (ref) {
        if (ref >= 0) asked = Math.min(asked, nodes[ref][0]);
      });
      if (asked === nodes.length) return bits(left) !== bits(right);
      // The same open nodes, and the fact lies before them: no difference can come.
      if (asked > fact && left.join() === right.join()) return false;
      for (value = facts[asked].c.length; value--;) {
        if (differ(step(left, asked, value, first), step(right, asked, value, second))) return true;
      }
      return false;
    }

    for (a = count; a--;) {
      for (b = a; b--;) {
        first = copy(answers, fact, a);
        second = copy(answers, fact, b);
        tried = {};
        if (differ(follow([root], first), follow([root], second))) return true;
      }
    }
    return false;
  }

  // The values of a fact that can be true with the answers.
  function values(chosen, answers, fact) {
    return facts[fact].c.map(function (_, value) { return value; }).filter(function (value) {
      return chosen.every(function (d) {
        return results(decisions[d].r, copy(answers, fact, value));
      });
    });
  }

  function reads(d, fact) { return decisions[d].k.indexOf(fact) >= 0; }

  // The open facts that the chosen decisions may still ask, in the author's order. It only
  // shrinks as answers come, so its length is an honest "at most".
  function open(chosen, answers) {
    return data.order.filter(function (fact) {
      return answers[fact] === undefined && chosen.some(function (d) {
        return reads(d, fact) && follow([decisions[d].r], answers, true).some(function (ref) {
          return ref >= 0 && nodes[ref][0] === fact;
        });
      });
    });
  }

  // The first fact worth asking, or -1. A fact passed over counts as unknown from then on, so that
  // two facts of which each would give the other away are not both passed over.
  function next(chosen, answers) {
    var list = open(chosen, answers), i;
    function wanted(d) { return reads(d, list[i]) && matters(decisions[d].r, list[i], answers); }
    for (i = 0; i < list.length; i++) {
      if (chosen.some(wanted)) return list[i];
      answers = copy(answers, list[i], -1);
    }
    return -1;
  }

  // Asks again from the start with the stored answers. What is no longer asked is not read, so a
  // changed answer cannot leave a stale one behind. "I don't know" takes the law's presumption
  // where there is one; `assumed` lists those facts.
  function replay(chosen, stored) {
    var answers = [], path = [], assumed = [], fact, value;
    for (;;) {
      fact = next(chosen, answers);
      value = stored[fact];
      if (fact < 0) break;
      if (value < 0 && facts[fact].p >= 0) {
        value = facts[fact].p;
        assumed.push(fact);
      }
      if (!(value < 0) && values(chosen, answers, fact).indexOf(value) < 0) break;
      answers = copy(answers, fact, value);
      path.push(fact);
    }
    return {answers: answers, path: path, ask: fact, assumed: assumed};
  }

  // Bits again: 1, a condition may be false; 2, it may be true.
  function not(bits) { return bits >> 1 | (bits & 1) << 1; }
  function and(a, b) { return a & b & 2 | (a | b) & 1; }

  // A condition of the rule table: a fact and the values it must have, or parts under "&", "|",
  // "!", "t" for a named term, or "?" for what is never asked. Reasons are told from this table; results never are.
  function test(condition, answers) {
    var op = condition[0], value = answers[op], parts = condition.slice(1);
    if (op === '?') return 3;
    if (op === 't') return test(data.terms[parts[0]], answers);
    if (op >= 0) {
      value = value >= 0 ? parts.indexOf(value) < 0 ? 1 : 2 : 3;
      return facts[op].o ? and(value, test(facts[op].o, answers)) : value;
    }
    parts = parts.map(function (part) { return test(part, answers); });
    if (op === '!') return not(parts[0]);
    return op === '&' ? parts.reduce(and, 2) : not(parts.map(not).reduce(and, 2));
  }

  // The answers with what follows from them, because nothing else can be.
  function infer(d, answers) {
    return data.order.reduce(function (known, fact) {
      var only = values([d], known, fact);
      return known[fact] >= 0 || only[1] >= 0 ? known : copy(known, fact, only[0]);
    }, answers);
  }

  // Whether a rule stands: its condition holds, and no standing rule takes it away.
  function stands(rules, rule, answers) {
    return rule.b.reduce(function (bits, n) {
      return and(bits, not(stands(rules, rules[n], answers)));
    }, test(rule.w, answers));
  }

  // A smallest set of answers that is enough for the same bits: each is left out in turn.
  function because(bits, answers, path) {
    var all = bits(answers), fewer;
    return path.filter(function (fact) {
      fewer = copy(answers, fact);
      if (answers[fact] >= 0 && bits(fewer) !== all) return true;
      answers = fewer;
      return false;
    });
  }

  // The questions answered with "I don't know" that together would rule something out.
  function missing(root, answers, path) {
    var seen = answers.map(function (value) { return value < 0 ? undefined : value; });
    return path.filter(function (fact) {
      if (answers[fact] >= 0) return false;
      if (matters(root, fact, seen)) return true;
      seen[fact] = -1;
      return false;
    });
  }

  // Every other single answer that gives other results.
  function changes(d, answers, path) {
    var root = decisions[d].r, list = [];
    path.forEach(function (fact) {
      values([d], answers, fact).forEach(function (value) {
        var mask = results(root, copy(answers, fact, value));
        if (answers[fact] >= 0 && mask !== results(root, answers)) list.push([fact, value, mask]);
      });
    });
    return list;
  }

  return {results: results, values: values, open: open, replay: replay, infer: infer,
    test: test, stands: stands, because: because, missing: missing, changes: changes};
}

// While the page comes in, the list of steps is kept out of sight. It is back before anything here
// can fail, so whatever happens there is the list or the first question.
document.documentElement.className = 'q-on';
document.addEventListener('DOMContentLoaded', function () {
  'use strict';
  var doc = document, app = doc.getElementById('q-app');
  doc.documentElement.className = '';
  var data = JSON.parse(doc.getElementById('q-data').textContent), words = data.t;
  var facts = data.facts, decisions = data.decisions, walk = questionnaireWalker(data);
  var plainTitle = doc.title, page = doc.documentElement, exit = doc.getElementById('q-exit');
  // All that is known of the person. It lives here and nowhere else.
  var chosen, stored, at, changing, armed = false, shifts = [];
  // With one decision there is nothing to choose: the first screen is its first question.
  var first = decisions[1] ? -1 : 0;

  function fill(text, values) {
    for (var name in values) text = text.split('{' + name + '}').join(values[name]);
    return text;
  }

  // Builds an element. Text goes in as text, so nothing in the data can become markup.
  function make(tag, attributes, children) {
    var node = doc.createElement(tag), name, value;
    for (name in attributes) {
      value = attributes[name];
      if (name === 'click') node.addEventListener(name, value);
      else if (value !== undefined) node.setAttribute(name, value);
    }
    [].concat(children).forEach(function (child) {
      if (child) node.appendChild(child.nodeType ? child : doc.createTextNode(child));
    });
    return node;
  }

  // Words that stand in the list of steps, so that the page carries them once.
  function meant(selector, before) {
    var node = doc.querySelector(selector);
    return node && (before || '') + node.textContent;
  }

  function title(fact) { return meant('#f' + fact + ' h4'); }

  function named(d) { return meant('#s' + d); }

  function list(items, tag) {
    return items.length && make(tag || 'ul', {}, items.map(function (item) {
      return make('li', {}, item);
    }));
  }

  function paragraph(text, kind, id) {
    return text && make('p', {'class': kind, id: id}, text);
  }

  function button(text, click, kind) {
    return make('button', {type: 'button', 'class': kind || 'q-plain', click: click}, text);
  }

  // A titled part of the result; nothing where it has no content.
  function part(title, children, kind) {
    children = [].concat(children).filter(function (child) { return child; });
    return children.length && make('div', {'class': kind}, [make('h4', {}, title)].concat(children));
  }

  function flag(name, on) {
    page.className = page.className.split(' ' + name).join('') + (on ? ' ' + name : '');
  }

  // Puts a screen in place of the last one. The title names the step, never the question.
  function show(children, title, keepFocus) {
    app.textContent = '';
    children.forEach(function (child) { if (child) app.appendChild(child); });
    doc.title = title.concat(plainTitle).join(' – ');
    flag('q-on', true);
    flag('q-run', at > first);
    flag('q-end');
    flag('q-with');
    if (!keepFocus) {
      app.querySelector('[tabindex]').focus();
      app.scrollIntoView();
    }
  }

  // One question with radios. A choice is its words and the value that `done` gets.
  function ask(spec, done, error, keepFocus) {
    var boxes = [], choices = spec.choices.map(function (choice, n) {
      var box = make('input', {type: 'radio', name: 'q', id: 'q-c' + n, autocomplete: 'off'});
      box.checked = choice[1] === spec.value;
      boxes.push(box);
      return make('div', {'class': 'q-choice'}, [box,
        make('label', {'for': 'q-c' + n}, choice[0])]);
    });
    var hint = paragraph(spec.hint, 'q-hint', 'q-h');
    var form = make('form', {autocomplete: 'off'}, [
      make('fieldset', {'aria-describedby': 'q-e q-h'}, [
        make('legend', {}, make('h2', {tabindex: -1}, spec.text)),
        hint && spec.hint.length > 200 ? make('details', {}, [
          make('summary', {}, words.more_hint), hint]) : hint,
        paragraph(error, 'q-wrong', 'q-e')
      ].concat(choices)),
      make('button', {'class': 'q-go'}, words.go)
    ]);
    form.addEventListener('submit', function (event) {
      event.preventDefault();
      boxes.forEach(function (box, n) {
        if (box.checked) form = done(spec.choices[n][1]);
      });
      if (form) ask(spec, done, words.pick);
    });
    show([
      at > first && button(words.back, back, 'q-back'),
      error && make('div', {'class': 'q-error', role: 'alert', tabindex: -1}, [
        make('h2', {}, words.problem),
        make('a', {href: '#q-c0', click: function (event) {
          event.preventDefault();
          boxes[0].focus();
        }}, error)
      ]),
      paragraph(at === first && words.promise),
      paragraph(spec.step, 'q-step'),
      form,
      at > first ? button(words.clear, clear) : button(words.all_steps, steps)
    ], (error ? [words.error + ': ' + spec.title] : [spec.title]).filter(Boolean), keepFocus);
  }

  function start(keepFocus) {
    var every = decisions.map(function (_, d) { return d; });
    at = first;
    if (at === 0) {
      chosen = every;
      return question(keepFocus === true);
    }
    ask({
      text: words.choose, title: '',
      choices: every.map(function (d) { return [named(d), d]; }).concat([[words.everything, -1]]),
      value: chosen[1] >= 0 ? -1 : chosen[0]
    }, function (value) {
      chosen = value < 0 ? every : [value];
      forward();
    }, '', keepFocus === true);
  }

  function question(keepFocus) {
    var state = walk.replay(chosen, stored), path = state.path, before = [], fact, spec, more, step;
    at = Math.min(at, path.length);
    fact = at < path.length ? path[at] : state.ask;
    if (fact < 0) return result(state);
    // What was known when this question came; later answers do not count.
    path.slice(0, at).forEach(function (f) { before[f] = state.answers[f]; });
    more = walk.open(chosen, before).length - 1;
    spec = facts[fact];
    step = fill(words.step, {n: at + 1});
    ask({
      text: title(fact), hint: meant('#f' + fact + ' .h'), title: step,
      step: step + '. ' + (more ? fill(words.more, {n: more}) : words.last),
      // A choice that cannot be true with the answers before is not offered.
      choices: walk.values(chosen, before, fact).map(function (value) {
        return [spec.c[value], value];
      }).concat(spec.u === 0 ? [] : [[words.unknown, -1]]),
      value: stored[fact]
    }, function (value) {
      stored[fact] = value;
      forward();
    }, '', keepFocus);
  }

  // After a change from the result: on to whatever is open now, else back to the result.
  function forward() {
    guard();
    at = changing ? Infinity : at + 1;
    question();
  }

  function back() {
    changing = false;
    if (at-- > 0) question();
    else start();
  }

  function reset() {
    chosen = [];
    stored = [];
    changing = false;
  }

  function clear() {
    reset();
    start();
  }

  // What the person said about a fact, with the way to say otherwise.
  function answered(state, fact, edit) {
    var value = stored[fact], spec = facts[fact];
    return [
      title(fact) + ' ',
      make('b', {}, value < 0 ? words.unknown : spec.c[value]),
      state.assumed.indexOf(fact) >= 0 &&
        ' ' + fill(words.assumed, {answer: spec.c[spec.p], law: spec.a}),
      edit && button([edit, make('span', {'class': 'hide'}, ' ' + title(fact))], function () {
        at = state.path.indexOf(fact);
        changing = true;
        question();
      }, 'q-plain q-no')
    ];
  }

  // What `tell` makes of each result in the bits.
  function verdict(mask, tell) {
    for (var n = 0, list = []; mask >> n; n++) if (mask >> n & 1) list.push(tell(n));
    return list;
  }

  function decided(state, d) {
    var answers = state.answers, path = state.path, decision = decisions[d], rules = decision.rules;
    var mask = walk.results(decision.r, answers), sure = !(mask & mask - 1);

    var known = walk.infer(d, answers);

    function stands(rule) { return walk.stands(rules, rule, known); }

    // A rule as it stands in the list of steps, with its citations. A link leaves this page, and
    // leaving clears the answers: so links open beside it.
    function reason(rule) {
      var item = doc.getElementById('s' + d + '-r').children[rules.indexOf(rule)].cloneNode(true);
      [].forEach.call(item.querySelectorAll('a'), function (link) {
        link.target = '_blank';
        link.rel = 'noopener noreferrer';
      });
      return [].slice.call(item.childNodes);
    }

    function said(bits) {
      return list(walk.because(bits, answers, path).map(function (fact) {
        return answered(state, fact);
      }));
    }

    function place(n) { return '#s' + d + '-o' + n + ' '; }

    function outcome(n) { return meant(place(n) + 'b'); }

    function answer(n) {
      return [make('b', {'class': sure ? 'q-out' : ''}, outcome(n)),
        meant(place(n) + 'span', ' ')];
    }

    function phrases(n) {
      return [].map.call(doc.querySelectorAll(place(n) + 'q'), function (node) {
        return node.textContent;
      });
    }

    // What a rule takes away: rules that may hold, and surely do not count.
    function takes(rule) {
      return rules.filter(function (other) {
        return other.s && other.b.indexOf(rules.indexOf(rule)) >= 0 &&
          walk.test(other.w, known) > 1 && stands(other) === 1;
      });
    }

    var deciding = rules.filter(function (rule) { return mask >> rule.t & 1 && stands(rule) > 1; });
    var certain = deciding.filter(function (rule) { return stands(rule) === 2; });
    var shown = (sure && certain[0] ? certain : deciding).concat(rules.filter(function (rule) {
      return rule.t < 0 && stands(rule) > 1 && takes(rule)[0];
    }));
    var idle = rules.filter(function (rule) {
      return rule.s && walk.test(rule.w, known) === 1;
    });
    var other = list(walk.changes(d, answers, path).map(function (change) {
      return [fill(words.change_if, {question: title(change[0]),
        answer: facts[change[0]].c[change[1]]}) + ' ',
        make('b', {}, verdict(change[2], outcome).join(' ' + words.or + ' '))];
    }));
    return make('section', {'class': 'q-decision'}, [
      make('h3', {}, named(d)),
      !sure && paragraph(words.depends, 'q-out'),
      !sure && paragraph(words.still_possible),
      sure ? paragraph(verdict(mask, answer)[0]) : list(verdict(mask, answer)),
      part(words.settle, list(walk.missing(decision.r, answers, path).map(function (fact) {
        return [make('b', {}, title(fact)), ' ', meant('#f' + fact + ' .f'),
          answered(state, fact, words.answer_now)[3]];
      }), 'ol')),
      // Words that fit every result that is still possible.
      part(words.say_title, verdict(mask, phrases).reduce(function (all, some) {
        return all.filter(function (line) { return some.indexOf(line) >= 0; });
      }).map(function (line) { return paragraph(line); }), 'q-say'),
      part(words.unsettled, decision.n.filter(function (note) {
        return walk.test(data.notes[note[0]], known) > 1 && (note.length < 2 ||
          shown.some(function (rule) { return note.indexOf(rules.indexOf(rule), 1) > 0; }));
      }).map(function (note) { return paragraph(doc.getElementById('n').children[note[0]].textContent); }), 'q-open'),
      part(words.because, said(function (given) { return walk.results(decision.r, given); }),
        'q-ans'),
      part(sure ? words.rules : words.rules_open, list(shown.map(function (rule) {
        var taken = takes(rule);
        return reason(rule).concat(taken[0] && make('details', {}, [
          make('summary', {}, words.taken), list(taken.map(reason))]));
      }))),
      make('details', {'class': 'q-ans'}, [
        make('summary', {}, words.more_reasons),
        part(words.change_title, other && [paragraph(words.change_note), other]),
        part(words.idle, list(idle.map(function (rule) {
          return reason(rule).concat(said(function (given) {
            return walk.test(rule.w, walk.infer(d, given));
          }));
        })))
      ])
    ]);
  }

  function result(state) {
    var box = make('input', {type: 'checkbox', id: 'q-with', autocomplete: 'off'});
    var area = make('textarea', {readonly: '', rows: 8, 'aria-label': words.copy, hidden: '',
      autocomplete: 'off'});
    var note = make('p', {role: 'status'});
    // The result as plain lines; the answers only where the person ticked the box.
    function write() {
      flag('q-copy', true);
      area.value = plainTitle + '\n\n' + app.innerText;
      flag('q-copy');
    }
    box.addEventListener('change', function () {
      flag('q-with', box.checked);
      write();
    });
    changing = false;
    show([
      at > first && button(words.back, back, 'q-back'),
      make('h2', {tabindex: -1}, words.result)
    ].concat(chosen.map(function (d) { return decided(state, d); }), [
      make('section', {'class': 'q-decision'}, [
        make('h3', {}, words.limits), paragraph(words.limits_text), paragraph(meant('#s-d')),
        Date.now() > Date.parse(data.due) && paragraph(words.overdue)]),
      make('section', {'class': 'q-ans'}, [make('h3', {}, words.answers),
        list(state.path.map(function (fact) { return answered(state, fact, words.change); }))]),
      make('section', {'class': 'q-no'}, [
        make('h3', {}, words.keep),
        paragraph(words.new_tab),
        make('div', {'class': 'q-choice'}, [box, make('label', {'for': 'q-with'}, words.with_answers)]),
        button(words.print, function () { window.print(); }),
        button(words.copy, function () {
          area.hidden = false;
          write();
          area.focus();
          area.select();
          if (navigator.clipboard) {
            navigator.clipboard.writeText(area.value).then(function () {
              note.textContent = words.copied;
            }, function () {});
          }
        }), note, area,
        first < 0 && button(words.another, start),
        button(words.clear, clear)
      ])
    ]), [words.result]);
    flag('q-end', true);
  }

  // The steps as a list, as without a script: to print, or to read at one glance.
  function steps() {
    show([button(words.one_by_one, start)], [], true);
    flag('q-on');
    doc.querySelector('#q-steps h2').focus();
  }

  // Back goes to the question before. One entry of the history stands guard: same address, no data.
  function guard() {
    if (!armed) history.pushState(null, '');
    armed = true;
  }

  window.addEventListener('popstate', function () {
    if (at <= first) return;
    armed = false;
    back();
    if (at > first) guard();
  });

  // Leaving: forget, blank the page, then put a neutral site in its place.
  function leave(event) {
    event.preventDefault();
    reset();
    doc.body.textContent = '';
    location.replace(exit.href);
  }

  // After the skip link, which stays the first stop of the Tab key.
  doc.body.insertBefore(exit.parentNode, doc.querySelector('.skip').nextSibling);
  exit.parentNode.appendChild(make('span', {}, words.exit_keys));
  exit.addEventListener('click', leave);
  doc.addEventListener('keydown', function (event) {
    var now = +new Date();
    if (event.repeat) return;
    shifts = (event.key === 'Shift' ? shifts.concat(now) : []).filter(function (time) {
      return now - time < 5000;
    });
    if (shifts.length > 2) leave(event);
  });

  // A page kept by the browser must not come back with answers in it.
  window.addEventListener('pageshow', function (event) {
    if (event.persisted) {
      reset();
      if (exit.parentNode.parentNode) start(true);
      else location.reload();
    }
  });

  reset();
  start(true);
});
