// swift-tools-version:5.9
// The door as Swift sees it. `../generate swift Generated` writes the sources
// first; ./test does that, and runs the tests on Linux.
import PackageDescription

let package = Package(
    name: "StintBindings",
    targets: [
        .systemLibrary(name: "StintBindingsFFI", path: "Generated/StintBindingsFFI"),
        .target(
            name: "StintBindings",
            dependencies: ["StintBindingsFFI"],
            path: "Generated/StintBindings",
            linkerSettings: [.linkedLibrary("stint_bindings")]
        ),
        // A recorder in a process of its own, to be killed.
        .executableTarget(name: "Recording", dependencies: ["StintBindings", "World"]),
        .target(name: "World", dependencies: ["StintBindings"]),
        .testTarget(
            name: "StintBindingsTests",
            dependencies: ["StintBindings", "World", "Recording"]
        ),
    ]
)
