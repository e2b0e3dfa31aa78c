/// A valid rubric, as short as may be.
let minimalRubric = """
  {
    "formatVersion": 1,
    "id": "minimal",
    "title": "最小规则",
    "basis": { "document": "某文件", "evidence": "seen" },
    "refuses": ["整体支出"],
    "fullMarks": 100,
    "grades": [
      { "name": "优", "aliases": ["优秀"], "from": 90 },
      { "name": "良", "from": 80 },
      { "name": "差", "from": 0 }
    ],
    "execution": {
      "name": "预算执行率", "points": 10, "rule": { "rule": "execution-rate" }
    },
    "groups": [
      {
        "name": "产出指标", "aliases": ["产出绩效"], "points": 50,
        "level2": ["数量指标"], "indicators": "open"
      },
      {
        "name": "效益指标", "points": 40, "level2": ["社会效益指标"],
        "indicators": [
          { "name": "受益人数", "points": 25, "target": "≥4人" },
          { "name": "公开情况", "points": 15, "rule": { "rule": "yes-no" } }
        ]
      }
    ],
    "rules": {
      "atLeast": { "rule": "proportional" },
      "words": { "rule": "qualitative" }
    },
    "policy": {
      "rounding": { "places": 2, "mode": "half-up" },
      "overFulfilled": { "from": 1.3, "action": "note" },
      "parts": "mean",
      "missingWeights": "equal-by-row",
      "emptyGroup": "undetermined",
      "notApplicable": "fold"
    },
    "direction": { "lowerNames": ["差错"] },
    "words": {
      "levels": [
        {
          "name": "达成", "words": ["完成"], "share": 1, "low": 0.8, "high": 1,
          "highIsInside": true
        },
        {
          "name": "部分达成", "words": ["基本完成"], "share": 0.7, "low": 0.6, "high": 0.8,
          "highIsInside": false
        },
        {
          "name": "未达成", "words": ["未完成"], "share": 0.3, "low": 0, "high": 0.6,
          "highIsInside": false
        }
      ],
      "scales": [["优", "良", "差"]],
      "yes": ["是"]
    },
    "examples": [
      { "name": "培训次数", "target": "≥4次", "actual": "3次", "weight": 10, "points": 7.5 }
    ]
  }
  """
