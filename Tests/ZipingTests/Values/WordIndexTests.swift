import Testing
import Ziping

@Suite("Words are found by their bytes")
struct WordIndexTests {
  static let words = [
    "年度指标值", "得分", "自评得分", "A", "", "分值/权重", "ａ", "得分", "权重", "绩效指标", "年", "é",
  ]

  @Test("a word is found where it stands first, anything else is not")
  func position() {
    let index = WordIndex(Self.words)
    for word in Self.words {
      #expect(index.position(of: word) == Self.words.firstIndex(of: word), "\(word)")
    }
    for other in ["得", "分值", "a", "得分 ", "年度指标", "Ａ", "年度指标值值"] {
      #expect(index.position(of: other) == nil, "\(other)")
      #expect(!index.contains(other))
    }
    #expect(WordIndex([]).position(of: "得分") == nil)
  }

  @Test("a text that Unicode may write in another way is the same word")
  func otherSpelling() {
    let index = WordIndex(Self.words)
    #expect(index.position(of: "e\u{301}") == 11)
    // U+F98E is 年 in another place.
    #expect(index.position(of: "\u{F98E}") == 10)
  }

  @Test("thousands of words find each other")
  func many() {
    let words = (0..<5000).map { "指标\($0)" }
    let index = WordIndex(words)
    #expect(words.indices.allSatisfy { index.position(of: words[$0]) == $0 })
  }

  @Test("a text has another in it, byte by byte")
  func occurrence() {
    for (part, text) in [("年", "2021年度"), ("", "甲"), ("aab", "aaab"), ("甲乙", "甲甲乙"), ("乙", "甲乙")] {
      #expect(occurs(part, in: text), "\(part) \(text)")
    }
    for (part, text) in [
      ("年", ""), ("aab", "aab".dropLast().description), ("乙甲", "甲乙"), ("甲甲", "甲"),
    ] {
      #expect(!occurs(part, in: text), "\(part) \(text)")
    }
  }
}
