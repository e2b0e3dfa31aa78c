import ZipingCommands

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

exit(ZipingCommand.run(Array(CommandLine.arguments.dropFirst()), .standard()))
