// The questionnaire. Two parts: a walker over decision diagrams, which knows no law, and the
// screens. The page's JSON block holds diagrams and words; see QuestionnairePayload in the build.
// Nothing is stored, sent, or written into the address, the title or the history.
// Comments stand on lines of their own: the build takes them out.

// A reference into a diagram is a node's number, -1 for "cannot happen", or -2 - n for result n.
// `answers` maps a fact's number to the number of its value; -1 is "I don't know".
function questionnaireWalker(data) {
  var nodes = data.nodes, facts = data.facts, decisions = data.decisions;

  // Calls `visit` once for each reference that fits the answers; a fact without a known answer
  // goes every way. Nothing else ever turns an unknown into a result.
  function reach(root, answers, visit) {
    var seen = {}, stack = [root], ref, node, value, i;
    while (stack.length) {
      ref = stack.pop();
      if (!seen[ref]) {
        seen[ref] = 1;
        visit(ref);
        if (ref >= 0) {
          node = nodes[ref];
          value = answers[node[0]];
          if (value >= 0) stack.push(node[value + 1]);
          else for (i = 1; i < node.length; i++) stack.push(node[i]);
        }
      }
    }
  }

  // The results that fit, as bits: bit n for result n.
  function results(root, answers) {
    var mask = 0;
    reach(root, answers, function (ref) {
      if (ref < -1) mask |= 1 << (-2 - ref);
    });
    return mask;
  }

  function copy(answers, fact, value) {
    var next = answers.slice();
    next[fact] = value;
    return next;
  }

  // Whether two answers to the fact can, with some answers to the open questions, lead to
  // different sets of results. Both must be possible with those answers.
  function matters(root, fact, answers) {
    // Follows known answers, spreads unknown ones, keeps nodes whose question is still open.
    function settle(refs, answers) {
      var seen = {}, open = [], stack = refs.slice(), ref, value;
      while (stack.length) {
        ref = stack.pop();
        if (ref !== -1 && !seen[ref]) {
          seen[ref] = 1;
          value = ref < 0 ? undefined : answers[nodes[ref][0]];
          if (value === undefined) open.push(ref);
          else if (value < 0) stack = stack.concat(nodes[ref].slice(1));
          else stack.push(nodes[ref][value + 1]);
        }
      }
      return open.sort();
    }

    function step(refs, asked, value, answers) {
      return settle(refs.map(function (ref) {
        return ref >= 0 && nodes[ref][0] === asked ? nodes[ref][value + 1] : ref;
      }), answers);
    }

    function differ(left, right, first, second, tried) {
      var key = left + '|' + right, asked = -1, bits = [0, 0], value;
      if (!left.length || !right.length || tried[key]) return false;
      tried[key] = 1;
      [left, right].forEach(function (refs, side) {
        refs.forEach(function (ref) {
          if (ref < 0) bits[side] |= 1 << (-2 - ref);
          else if (asked < 0 || nodes[ref][0] < asked) asked = nodes[ref][0];
        });
      });
      if (asked < 0) return bits[0] !== bits[1];
      // The same open nodes, and the fact lies behind them: no difference can come.
      if (asked > fact && left.join() === right.join()) return false;
      for (value = facts[asked].c.length; value--;) {
        if (differ(step(left, asked, value, first), step(right, asked, value, second),
          first, second, tried)) return true;
      }
      return false;
    }

    var count = facts[fact].c.length, a, b, first, second;
    for (a = 0; a < count; a++) {
      first = copy(answers, fact, a);
      for (b = a + 1; b < count; b++) {
        second = copy(answers, fact, b);
        if (differ(settle([root], first), settle([root], second), first, second, {})) return true;
      }
    }
    return false;
  }

  function possible(chosen, answers) {
    return chosen.every(function (d) { return results(decisions[d].r, answers); });
  }

  // The unanswered facts that the chosen decisions may still ask, in the author's order. It can
  // only shrink as answers come, so its length is an honest "at most".
  function open(chosen, answers) {
    var list = [];
    chosen.forEach(function (d) {
      reach(decisions[d].r, answers, function (ref) {
        var fact = ref < 0 ? -1 : nodes[ref][0];
        if (fact >= 0 && answers[fact] === undefined && decisions[d].k.indexOf(fact) >= 0 &&
          list.indexOf(fact) < 0) list.push(fact);
      });
    });
    return list.sort(function (a, b) { return a - b; });
  }

  // The first fact worth asking, or -1. A fact passed over counts as unknown from then on, so that
  // two facts of which each would give the other away are not both passed over.
  function next(chosen, answers) {
    var list = open(chosen, answers), seen = answers, i, d;
    for (i = 0; i < list.length; i++) {
      for (d = 0; d < chosen.length; d++) {
        if (decisions[chosen[d]].k.indexOf(list[i]) >= 0 &&
          matters(decisions[chosen[d]].r, list[i], seen)) return list[i];
      }
      seen = copy(seen, list[i], -1);
    }
    return -1;
  }

  // Asks again from the start with the stored answers. What is no longer asked is not read, so a
  // changed answer cannot leave a stale one behind. "I don't know" takes the law's presumption
  // where there is one; `assumed` lists those facts.
  function replay(chosen, stored) {
    var answers = [], path = [], assumed = [], fact, tried, value;
    for (;;) {
      fact = next(chosen, answers);
      value = stored[fact];
      if (fact < 0 || value === undefined) break;
      tried = copy(answers, fact, value < 0 && facts[fact].p >= 0 ? facts[fact].p : value);
      if (!possible(chosen, tried)) break;
      if (tried[fact] !== value) assumed.push(fact);
      answers = tried;
      path.push(fact);
    }
    return {answers: answers, path: path, ask: fact, assumed: assumed};
  }

  // A smallest set of answers that is enough for the same results: each one left out in turn.
  function because(root, answers, path) {
    var mask = results(root, answers), kept = answers.slice();
    return path.filter(function (fact) {
      var value = kept[fact];
      kept[fact] = undefined;
      if (value < 0) return false;
      if (results(root, kept) === mask) return false;
      kept[fact] = value;
      return true;
    });
  }

  // The questions answered with "I don't know" that together would rule something out.
  function missing(root, answers, path) {
    var seen = answers.map(function (value) { return value < 0 ? undefined : value; });
    return path.filter(function (fact) {
      if (!(answers[fact] < 0)) return false;
      if (matters(root, fact, seen)) return true;
      seen[fact] = -1;
      return false;
    });
  }

  // Every other single answer that gives other results.
  function changes(root, answers, path) {
    var mask = results(root, answers), list = [];
    path.forEach(function (fact) {
      facts[fact].c.forEach(function (_, value) {
        var other = value === answers[fact] ? 0 : results(root, copy(answers, fact, value));
        if (answers[fact] >= 0 && other && other !== mask) {
          list.push({fact: fact, value: value, mask: other});
        }
      });
    });
    return list;
  }

  return {results: results, matters: matters, open: open, next: next, replay: replay,
    possible: possible, because: because, missing: missing, changes: changes};
}
