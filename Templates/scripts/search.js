// The search. The page's JSON block holds the index and the words; SearchPayload describes it.
// Nothing is stored, sent, or written into the address or the history.
// Comments stand on lines of their own: the build takes them out.

// Cuts a text into terms, exactly as the build cut the pages (Words and Tokens there).
function searchWords(data) {
  var han = '\\u3400-\\u4dbf\\u4e00-\\u9fff\\uf900-\\ufaff';
  // Every label in brackets: one letter, up to two digits, or a small roman number.
  var label = '(?:[ \\u00a0]*\\((?:[a-z]|\\d{1,2}|[ivx]{1,4})\\))';
  var letter = '(?![' + han + '])[\\p{Alphabetic}0-9]';
  var token = new RegExp(
    '([' + han + ']+)|(' + letter + '(?:' + letter + '|[\'\\u2019](?=' + letter + ')|\\.(?=\\d)|[-\\u2011](?=\\d))*)|(' +
    label + '+)', 'gu');
  var labels = new RegExp(label + '+', 'yu');

  function fold(text) {
    return text.toLowerCase().normalize('NFD').replace(/[\u0300-\u036f]/g, '')
      .replace(/\u0111/g, 'd').normalize('NFC');
  }

  function bare(text) { return text.replace(/[ \u00a0()]/g, ''); }

  function stem(word) {
    if (/\d/.test(word)) return word;
    data.rounds.forEach(function (round) {
      round.some(function (ending) {
        var at = word.length - ending[0].length;
        if (at < ending[2] || word.slice(at) !== ending[0]) return false;
        word = word.slice(0, at) + ending[1];
        return true;
      });
    });
    return word;
  }

  // Each term with the word as it was typed; the terms of one word stand together.
  function terms(text) {
    var folded = fold(text), found = [], match, word, part, rest, i;
    token.lastIndex = 0;
    while (match = token.exec(folded)) {
      if (match[1]) {
        word = match[1];
        if (word.length === 1) found.push({t: word, w: word});
        for (i = 1; i < word.length; i++) {
          found.push({t: word.slice(i - 1, i + 1), w: word.slice(i - 1, i + 1)});
        }
      } else if (match[2]) {
        word = match[2].replace(/['\u2019]/g, '');
        if (!/\d/.test(word)) {
          if (data.stop.indexOf(word) < 0) found.push({t: stem(word), w: word});
        } else {
          part = word.search(/[-\u2011]/);
          rest = part > 0 ? word.slice(part + 1).replace(/[-\u2011]/g, '') : '';
          word = word.replace(/[-\u2011]/g, '');
          labels.lastIndex = token.lastIndex;
          match = /\d$/.test(word) && labels.exec(folded);
          if (match) {
            token.lastIndex = labels.lastIndex;
            rest = word;
            word += bare(match[0]);
          }
          found.push({t: word, w: word, part: rest});
        }
      } else {
        word = bare(match[3]);
        if (word.length > 1 && /\d/.test(word)) found.push({t: word, w: word});
      }
    }
    return found;
  }

  return {fold: fold, terms: terms};
}

// Finds the parts of pages for a query.
function searchIndex(data) {
  var words = searchWords(data), terms = [], numbers = {}, postings = data.postings.split(' ');
  var urls = data.urls.split('\n'), languages = data.languages.split('\n');
  var titles = data.titles.split('\n');
  var anchors = data.anchors.split('\n'), headings = data.headings.split('\n');
  var foldedTitles = titles.map(words.fold), foldedHeadings = headings.map(words.fold);
  var snippets = data.snippets.split('\n'), pageOf = [], firstOf = [], before = '';
  // What a page is called, without what its title adds in brackets.
  var names = titles.map(function (title) {
    return joined(words.terms(title.replace(/\s*[(\uff08].*/, '')));
  });

  data.terms.split(' ').forEach(function (coded, number) {
    before = before.slice(0, parseInt(coded.charAt(0), 36)) + coded.slice(1);
    terms.push(before);
    numbers[before] = number;
  });
  data.sections.forEach(function (count, page) {
    firstOf.push(pageOf.length);
    while (count--) pageOf.push(page);
  });

  // How much a title or heading gains by pairs of words that stand together in the query too.
  function likeness(text, pairs) {
    return pairs.reduce(function (factor, pair) {
      return text.indexOf(pair) < 0 ? factor : factor + .3;
    }, 1);
  }

  // Adds the postings of a term to `found`, keeping the best weight of each entry.
  function collect(found, number, factor) {
    var entry = -1;
    postings[number].replace(/([0-9a-z]*)([A-Z])/g, function (_, step, level) {
      var weight = factor * Math.pow(1.5, level.charCodeAt(0) - 65);
      entry += step ? parseInt(step, 36) : 1;
      if (!(found[entry] >= weight)) found[entry] = weight;
      return '';
    });
  }

  function joined(list) {
    return list.map(function (term) { return term.t || term; }).join(' ');
  }

  function squeezed(text) { return text.replace(/(.)\1+/g, '$1'); }

  // Whether one letter more, less, other, or two letters changed about turn one into the other.
  function isNear(a, b) {
    var start = 0, ends = 0, x, y;
    if (Math.abs(a.length - b.length) > 1) return false;
    while (start < a.length && a.charAt(start) === b.charAt(start)) start++;
    while (ends < Math.min(a.length, b.length) - start &&
      a.charAt(a.length - 1 - ends) === b.charAt(b.length - 1 - ends)) ends++;
    x = a.slice(start, a.length - ends);
    y = b.slice(start, b.length - ends);
    return x.length < 2 && y.length < 2 ||
      x.length === 2 && x.charAt(0) === y.charAt(1) && x.charAt(1) === y.charAt(0);
  }

  // The entries of one typed word. `open` where it may be the beginning of a longer one.
  function lookUp(word, open) {
    var found = {}, number = numbers[word.t], hit = number !== undefined, text = word.w, tight;
    if (hit) collect(found, number, 1);
    if (open && (text.length > 1 || !hit)) {
      terms.forEach(function (term, other) {
        if (other !== number && (term.indexOf(text) === 0 || term.indexOf(word.t) === 0)) {
          collect(found, other, hit ? .35 : .8);
        }
      });
    }
    if (!hit && !Object.keys(found).length && word.part) {
      return lookUp({t: word.part, w: word.part}, false);
    }
    if (!hit && !Object.keys(found).length && /^[a-z]+\d/.test(text)) {
      // "sb54" is "sb 54", and a section whose subdivision is not here is the section.
      text.replace(/[a-z]+|\d+/g, function (part) {
        if (numbers[part] !== undefined) collect(found, numbers[part], .6);
        return part;
      });
    }
    if (!hit && !Object.keys(found).length && text.length > 4 && !/\d/.test(text)) {
      tight = squeezed(word.t);
      terms.forEach(function (term, other) {
        var near = !/\d/.test(term) && (isNear(word.t, term) || isNear(tight, squeezed(term)));
        if (near) collect(found, other, term.charAt(0) === text.charAt(0) ? .7 : .4);
      });
    }
    return found;
  }

  // A phrase: what all of its words are found in counts most.
  function lookUpAll(list) {
    var found = {}, seen = {}, entry;
    list.forEach(function (term) {
      var one = lookUp({t: term, w: term}, false);
      for (entry in one) {
        found[entry] = (found[entry] || 0) + one[entry] / list.length;
        seen[entry] = (seen[entry] || 0) + 1;
      }
    });
    for (entry in found) if (seen[entry] < list.length) found[entry] *= .3;
    return found;
  }

  function merge(into, from, factor) {
    for (var entry in from) {
      if (!(into[entry] >= from[entry] * factor)) into[entry] = from[entry] * factor;
    }
  }

  // One table of entries for each word or phrase of the query. Synonyms stand in for the words
  // that they replace; the words themselves still count. `called` gains the names that the whole
  // query stands for.
  function slots(query, open, called) {
    var typed = words.terms(query), list = [], at = 0, meant, taken, tables;
    called.push(joined(typed));
    while (at < typed.length) {
      meant = [];
      taken = 1;
      data.synonyms.forEach(function (synonym) {
        var from = synonym[0];
        var fits = from.every(function (term, i) { return typed[at + i] && typed[at + i].t === term; });
        if (fits && from.length >= taken) {
          taken = from.length;
          meant = synonym[1];
        }
      });
      tables = typed.slice(at, at + taken).map(function (word, i) {
        return lookUp(word, data.open || open && at + i === typed.length - 1);
      });
      if (meant.length) {
        tables = [tables.reduce(function (all, table) {
          merge(all, table, taken > 1 ? .5 : 1);
          return all;
        }, {})];
        meant.forEach(function (list) {
          merge(tables[0], lookUpAll(list), .9);
          if (taken === typed.length) called.push(joined(list));
        });
      }
      list = list.concat(tables);
      at += taken;
    }
    return list;
  }

  // The best part of each page that fits, best pages first.
  function find(query, most) {
    var called = [], tables = slots(query, !/\s$/.test(query), called);
    var folded = words.fold(query).trim();
    var pages = {}, results = [], said = folded.split(/\s+/), pairs;
    pairs = said.slice(1).map(function (word, i) { return said[i] + ' ' + word; });
    tables.forEach(function (table, slot) {
      for (var entry in table) {
        var page = pageOf[entry];
        if (!pages[page]) pages[page] = {best: [], entries: {}};
        pages[page].best[slot] = Math.max(pages[page].best[slot] || 0, table[entry]);
        pages[page].entries[entry] = 1;
      }
    });
    // A page that is called as the query says comes first, however common its name is.
    names.forEach(function (name, page) {
      if (!name || called.indexOf(name) < 0) return;
      if (!pages[page]) pages[page] = {best: [], entries: {}};
      pages[page].entries[firstOf[page]] = 1;
      pages[page].isNamed = true;
    });
    Object.keys(pages).forEach(function (page) {
      var own = pages[page], covered = 0, sum = 0, best = -1, chosen, entry, first = firstOf[page];
      tables.forEach(function (_, slot) {
        if (own.best[slot]) covered++;
        sum += own.best[slot] || 0;
      });
      for (entry in own.entries) {
        var score = 0;
        tables.forEach(function (table) {
          score += Math.max(table[entry] || 0, .6 * (table[first] || 0));
        });
        score *= likeness(foldedHeadings[entry], pairs);
        if (+entry === first) score *= 1.1;
        if (score > best) {
          best = score;
          chosen = +entry;
        }
      }
      sum *= likeness(foldedTitles[page], pairs);
      if (own.isNamed) chosen = first;
      results.push({
        score: own.isNamed ? 1e3 : (best + .6 * sum) * Math.pow(covered / tables.length, 2),
        page: +page, entry: chosen
      });
    });
    results.sort(function (a, b) { return b.score - a.score || a.page - b.page; });
    return results.slice(0, most).map(function (result) {
      var anchor = anchors[result.entry];
      return {
        url: urls[result.page] + (anchor ? '#' + anchor : ''), title: titles[result.page],
        language: languages[result.page],
        group: data.groups[data.groupOf[result.page]], heading: headings[result.entry],
        snippet: snippets[result.entry]
      };
    });
  }

  return {find: find, words: words};
}

function searchPage() {
  var data = JSON.parse(document.getElementById('s-data').textContent);
  var index = searchIndex(data), box = document.getElementById('s-box');
  var list = document.getElementById('s-list'), said = document.getElementById('s-said');
  var waiting = 0;

  function add(parent, name, text, kind) {
    var element = document.createElement(name);
    if (kind) element.className = kind;
    element.textContent = text;
    parent.appendChild(element);
    return element;
  }

  function show() {
    var query = box.value, results = query.trim() ? index.find(query, 12) : [];
    list.textContent = '';
    results.forEach(function (result) {
      var item = add(list, 'li', ''), link = add(item, 'a', '');
      link.href = result.url;
      add(link, 'b', result.title);
      if (result.language) link.hreflang = link.firstChild.lang = result.language;
      link.appendChild(document.createTextNode(' '));
      if (result.heading) {
        add(link, 'span', result.heading, 's-part');
        link.appendChild(document.createTextNode(' '));
      }
      if (result.snippet) {
        add(link, 'span', result.snippet, 's-text');
        link.appendChild(document.createTextNode(' '));
      }
      add(link, 'small', result.group);
    });
    said.textContent = !query.trim() ? '' : results.length
      ? data.found.replace('{n}', results.length) : data.none;
  }

  box.addEventListener('input', function () {
    clearTimeout(waiting);
    waiting = setTimeout(show, 120);
  });

  // Arrows walk from the box through the results and back.
  document.addEventListener('keydown', function (event) {
    var links = [].slice.call(list.querySelectorAll('a')), at = links.indexOf(document.activeElement);
    if (event.key === 'Escape' && at >= 0) box.focus();
    else if (at < 0 && document.activeElement !== box) return;
    else if (event.key === 'ArrowDown' && links[at + 1]) links[at + 1].focus();
    else if (event.key === 'ArrowUp' && at >= 0) (links[at - 1] || box).focus();
    else return;
    event.preventDefault();
  });

  document.getElementById('s-app').hidden = false;
  if (box.value) show();
}

searchPage();
