// What Stint costs in a process of its own, from its start.
//
//   Measure recorder             memory of the recorder's path
//   Measure make FOLDER DAYS     a vault of so many days, round the clock
//   Measure open FOLDER          from the start to Today's screen of that vault
//
// ../measure runs the three.
import Foundation
import StintBindings
import StintKit

let arguments = Array(CommandLine.arguments.dropFirst())
switch (arguments.first, arguments.dropFirst().first, arguments.dropFirst(2).first.flatMap { Int64($0) }) {
case ("recorder"?, nil, nil): try measureRecorder()
case ("make"?, let folder?, let days?): try makeVault(URL(fileURLWithPath: folder), days: days)
case ("open"?, let folder?, nil): try await measureOpening(URL(fileURLWithPath: folder))
default:
    print("Measure recorder | make FOLDER DAYS | open FOLDER")
    exit(2)
}
