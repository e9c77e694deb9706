/// Pictures that an explainer asks for, drawn at build from the rules and from its own tables.
package struct IllustrationPlan: Sendable {
  /// The decision whose outcomes by answer are drawn as a chart.
  package let chart: String?
  /// Days (`2017-10-05`) and years (`2013`) of rows in the page's tables, drawn as a timeline.
  package let timeline: [String]
}
