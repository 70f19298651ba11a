// swift-tools-version:6.0
// Everything of the Apple shells but drawing. ./test writes Generated/ and runs
// the tests on Linux; on macOS `../bindings/apple Generated` writes it.
import PackageDescription

#if os(macOS)
let door: [Target] = [
    .binaryTarget(name: "StintBindingsFFI", path: "Generated/StintBindings.xcframework"),
    .target(
        name: "StintBindings", dependencies: ["StintBindingsFFI"],
        path: "Generated/Sources/StintBindings", swiftSettings: [.swiftLanguageMode(.v5)]
    ),
]
#else
let door: [Target] = [
    .systemLibrary(name: "StintBindingsFFI", path: "Generated/StintBindingsFFI"),
    .target(
        name: "StintBindings", dependencies: ["StintBindingsFFI"],
        path: "Generated/StintBindings", swiftSettings: [.swiftLanguageMode(.v5)],
        linkerSettings: [.linkedLibrary("stint_bindings")]
    ),
]
#endif

let package = Package(
    name: "StintKit",
    defaultLocalization: "en",
    platforms: [.iOS(.v17), .watchOS(.v10), .macOS(.v14)],
    products: [
        .library(name: "StintKit", targets: ["StintKit", "StintSystem", "StintTexts", "StintWatchLink", "StintLockScreen"]),
        // Without the core: what a watch can build.
        .library(name: "StintWatchLink", targets: ["StintTexts", "StintWatchLink"]),
        // Without the core: what stands on the lock screen.
        .library(name: "StintLockScreen", targets: ["StintLockScreen"]),
    ],
    targets: door + [
        .target(name: "StintTexts"),
        .target(name: "StintWatchLink", dependencies: ["StintTexts"]),
        .target(name: "StintLockScreen"),
        .target(name: "StintKit", dependencies: ["StintBindings", "StintTexts", "StintWatchLink", "StintLockScreen"]),
        // The system's services, under #if: nothing of it is there on Linux.
        .target(name: "StintSystem", dependencies: ["StintKit", "StintLockScreen"]),
        // The phone of the door's own tests, by a link to its folder.
        .target(
            name: "World", dependencies: ["StintBindings"],
            path: "Tests/World", swiftSettings: [.swiftLanguageMode(.v5)]
        ),
        // What it costs, in a process of its own: ./measure.
        .executableTarget(
            name: "Measure", dependencies: ["StintKit", "StintTexts", "StintWatchLink", "StintLockScreen"],
            path: "Tests/Measure"
        ),
        .testTarget(name: "StintTextsTests", dependencies: ["StintTexts"]),
        .testTarget(name: "StintWatchLinkTests", dependencies: ["StintWatchLink", "StintTexts"]),
        .testTarget(name: "StintKitTests", dependencies: ["StintKit", "StintLockScreen", "World", "Measure"]),
    ]
)
