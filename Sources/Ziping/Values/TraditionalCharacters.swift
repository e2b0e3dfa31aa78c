/// The traditional characters of the words that the reader looks for (繁体字).
enum TraditionalCharacters {
  /// A word in traditional characters; nil where it has none.
  static func spelling(_ word: String) -> String? {
    let written = FoldedText.string(word.unicodeScalars.map { table[$0] ?? $0 })
    return written == word ? nil : written
  }

  private static let table: [Unicode.Scalar: Unicode.Scalar] = [
    "过": "過", "于": "於", "内": "內", "满": "滿", "没": "沒", "达": "達", "为": "為", "压": "壓", "缩": "縮",
    "减": "減", "扩": "擴", "长": "長", "钟": "鐘", "个": "個", "场": "場", "户": "戶", "台": "臺", "辆": "輛",
    "亩": "畝", "吨": "噸", "层": "層", "项": "項", "条": "條", "门": "門", "间": "間", "点": "點", "种": "種",
    "类": "類", "时": "時", "岁": "歲", "处": "處", "张": "張", "册": "冊", "组": "組", "队": "隊",
    "县": "縣", "乡": "鄉", "镇": "鎮", "级": "級", "栋": "棟", "届": "屆", "轮": "輪", "双": "雙", "对": "對",
    "笔": "筆", "单": "單", "剂": "劑", "针": "針", "标": "標", "学": "學", "车": "車", "头": "頭", "颗": "顆",
  ]
}
