import Ziping
import ZipingFiles
import ZipingForms
import ZipingReports

/// What the codes of diagnostics are about: an input file, not what a form says (输入说明的代码).
enum InputArea: String, Sendable, Hashable, CaseIterable {
  /// Finding the form in a table.
  case form
  /// Reading the file itself.
  case file
  /// Reading JSON.
  case json
  /// Reading a reviewer's decisions.
  case decisions
  /// Reading a file of gates.
  case gates
  /// Checking a rubric.
  case rubric
  /// Filling in a workbook.
  case filling
  /// Running a command: choosing rubrics, comparing, converting, reading reports back.
  case command

  /// What is said of such an input: a list of each file that says something.
  var phrases: [Phrase] {
    let lists: [[Phrase]] =
      switch self {
      case .form:
        [
          .columnNames, .continuedTables, .formBody, .formHeader, .lastYearTexts, .formText,
          .gradeWords,
          .moneyTotal,
          .formReader, .formRecognizer,
          .numberCheck,
          .sharedCells, .submissionReader, .subordinateRows,
        ]
      case .file:
        [
          .inputFile, .outputFile, .outputCheck, .formFolders, .converter, .formInput,
          .zipArchive, .zipDirectory, .zipDirectoryEnd, .zipNameRules,
          .zipWriter, .csvReader, .csvScanner, .documentForms, .officePackage, .textDecoder,
          .documentWalkerTables, .documentWalker, .sharedTexts, .sheetContent, .sheetLayout,
          .sheetReader, .workbookContext, .workbookReader, .workbookStyles, .xmlReader, .xmlSource,
        ]
      case .json:
        [
          .diagnostics, .objectReader, .jsonReaderNumbers, .jsonReaderStrings, .jsonReader,
          .reportReader,
        ]
      case .decisions:
        [
          .decidedSubjects, .decisionResolverOutcomes, .decisionResolverSheets, .decisionRun,
          .foreignForms,
          .decisionEntry, .decisionsReader, .decisionSource, .reviewSheetHead,
        ]
      case .gates:
        [
          .gateReader, .gateSource, .gateCommand,
        ]
      case .rubric:
        [
          .exampleRun, .notApplicableProof, .targetProof, .vetoProof, .rubricExtending,
          .rubricMerge, .categoriesRule, .checklistRule, .latenessRule, .leftStandards, .rulePart,
          .sumOfPartsRule, .zeroUnlessRule,
          .externalScoreRule, .proportionalRule, .bandTableProof, .bandTableReading,
          .rubricReaderCaps, .rubricReaderDerivations, .rubricReaderExamples, .rubricReaderGrades,
          .rubricReaderGroups, .rubricReaderHeadings, .rubricReaderPolicy, .rubricReaderPools,
          .rubricReaderProof,
          .rubricReaderReview, .rubricReaderScope, .rubricChooser, .rubricSelection,
          .rubricReaderVetoes, .rubricReaderWords, .rubricReader,
        ]
      case .filling:
        [
          .formRenewal, .sheetFiller, .workbookFillerComments, .workbookFiller,
          .documentFiller, .formFiller,
        ]
      case .command:
        [
          .commandCall, .convertCommand, .diffCommand, .evaluationSource, .formCommand,
          .formFilling, .formSource, .reportChecks, .reportFile,
          .rubricCommand, .rubricSource, .singleForm,
        ]
      }
    return lists.flatMap(\.self)
  }

  /// The areas to which a code belongs.
  static func areas(of code: String) -> [InputArea] {
    allCases.filter { area in area.phrases.contains { $0.code == code } }
  }
}
