// A recorder in a process of its own, to be killed: appends batches of 50 to
// the vault of the world in the folder that is named, and says after each how
// many records were acknowledged.
import Foundation
import StintBindings
import World

let world = try World(folder: URL(fileURLWithPath: CommandLine.arguments[1]))
let start = Int(CommandLine.arguments[2])!
let recorder = try StintRecorder.open(dir: world.vault, keyStore: world.keys, now: moment(at(8, 0)))
for batch in 0... {
    let first = start + batch * 50
    let records = (first..<first + 50).map { fix(at(8, 0) + Int64($0), 53.8) }
    let appended = try recorder.append(records: records, now: moment(at(8, 1)))
    FileHandle.standardOutput.write(Data("\(appended.stored)\n".utf8))
}
