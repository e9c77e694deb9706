extension WordRules {
  /// Inflection only: what derivation joins (deport, deportation) the synonyms of the site join.
  static let english = WordRules(
    stopWords: """
      a about all am an and any are as at be been but by can could did do does doing for from get \
      had has have he her him his how i if in into is it its just me my no not of on or our out \
      s she should so some t that the their them then there these they this to too up us was we \
      were what when where which who whom why will with would you your
      """,
    rounds: [
      [
        Ending("sses", "ss", 2), Ending("ches", "ch", 2), Ending("shes", "sh", 2),
        Ending("ies", "y", 2), Ending("ied", "y", 2), Ending("ying", "y", 2), Ending("ss", "ss", 1),
        Ending("us", "us", 2), Ending("is", "is", 2), Ending("s", "", 3),
      ],
      [Ending("eed", "eed", 1), Ending("ing", "", 4), Ending("ed", "", 4)],
      ["b", "d", "g", "m", "n", "p", "r", "t"].map { Ending("\($0)\($0)", $0, 3) },
      [Ending("ee", "ee", 1), Ending("e", "", 3), Ending("y", "i", 3)],
    ])

  /// Short words keep their last vowel: "casa" is not "caso".
  static let spanish = WordRules(
    stopWords: """
      a al ante con cual cuando de del desde donde e el ella ellas ellos en entre era es esa ese \
      eso esta este esto estan fue ha han hay la las le les lo los mas me mi mis muy ni no nos o \
      para pero por que quien se ser si sobre son su sus tambien te tu tus u un una uno unos \
      usted ustedes y ya yo
      """,
    rounds: [
      [Ending("ces", "z", 3), Ending("s", "", 3)],
      [
        Ending("aron", "", 4), Ending("ieron", "", 4), Ending("ando", "", 4),
        Ending("iendo", "", 4), Ending("ado", "", 4), Ending("ada", "", 4), Ending("ido", "", 4),
        Ending("ida", "", 4), Ending("ar", "", 4), Ending("er", "", 4), Ending("ir", "", 4),
        Ending("an", "", 4), Ending("en", "", 4), Ending("a", "", 4), Ending("e", "", 3),
        Ending("o", "", 4),
      ],
    ])

  /// Particles at the ends of words, the longest first.
  static let korean = WordRules(
    rounds: [
      [
        "에서는", "에게서", "으로는", "에서도", "에게는", "이라고", "까지", "부터", "에서", "에게", "에는", "에도", "으로",
        "이나", "라고", "처럼", "보다", "이라", "마다", "은", "는", "이", "가", "을", "를", "의", "에", "로", "와", "과",
        "도", "만",
      ].map { Ending($0, "", 2) }
    ],
    prefixesEverywhere: true)

  static let tagalog = WordRules(
    stopWords: """
      ako ang ano at ay ba dahil din ho hindi ikaw ito ka kami kang kapag kay ko kung may mga mo na \
      nang ng ngunit ni nila niya o pa para po rin sa si sila siya tayo ung upang
      """)

  static let vietnamese = WordRules(
    stopWords:
      "ai ban bi ca cac cai cho co con cua da duoc de do hay hoac khi la ma mot nay neu nhu nhung o ra se tai thi toi tren tu va vao ve voi"
  )
}
