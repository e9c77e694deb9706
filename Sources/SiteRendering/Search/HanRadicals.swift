/// The radicals that Chinese dictionaries sort by. Unicode lists its main block of characters under
/// them, in this order, so a character stands under the last radical that does not come after it.
enum HanRadicals {
  /// The radical that a character stands under; nil for what is no character of the main block.
  static func radical(of scalar: Unicode.Scalar) -> String? {
    guard (0x4E00...0x9FA5).contains(scalar.value) else { return nil }
    return radicals.last { $0 <= scalar }.map(String.init)
  }

  /// All 214, in their order.
  static let radicals = Array(
    ("一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕大女子宀寸小尢尸屮山巛工己巾干幺"
      + "广廴廾弋弓彐彡彳心戈戶手支攴文斗斤方无日曰月木欠止歹殳毋比毛氏气水火爪父爻爿片牙牛犬玄玉瓜瓦甘生用田疋疒癶"
      + "白皮皿目矛矢石示禸禾穴立竹米糸缶网羊羽老而耒耳聿肉臣自至臼舌舛舟艮色艸虍虫血行衣襾見角言谷豆豕豸貝赤走足身"
      + "車辛辰辵邑酉釆里金長門阜隶隹雨靑非面革韋韭音頁風飛食首香馬骨高髟鬥鬯鬲鬼魚鳥鹵鹿麥麻黃黍黑黹黽鼎鼓鼠鼻齊齒"
      + "龍龜龠").unicodeScalars)
}
