import StintKit
import SwiftUI

/// The screens of where the app stands.
struct PlaceView: View {
    let root: Root
    @State private var place: Shown<AppPlace>
    @State private var returns: Shown<Int>
    @State private var locks: Shown<Int>

    init(root: Root) {
        self.root = root
        _place = State(initialValue: Shown(root.session.place))
        _returns = State(initialValue: Shown(root.returns))
        _locks = State(initialValue: Shown(root.session.locks))
    }

    var body: some View {
        place.value.painted(by: Places(root: root, returns: returns.value, locks: locks.value))
            .task { await place.run() }
            .task { await returns.run() }
            .task { await locks.run() }
    }
}

private struct Places: PlacePainter {
    let root: Root
    let returns: Int
    let locks: Int

    /// What the system was asked is answered over it.
    func firstStart() -> AnyView {
        AnyView(FlowView(first: .returned, turn: returns) { [root] in await root.firstStart() })
    }
    func restoring() -> AnyView { AnyView(FlowView(first: nil) { [root] in await root.restore() }) }
    /// What was typed doesn't outlive a lock.
    func locked() -> AnyView { AnyView(FlowView(first: .appear, turn: locks) { [root] in await root.unlock() }) }
    func rescuing() -> AnyView { AnyView(FlowView(first: nil) { [root] in await root.rescue() }) }
    func erasing() -> AnyView { AnyView(FlowView(first: nil) { [root] in await root.eraseAll() }) }
    func open() -> AnyView { AnyView(TabsView(root: root)) }
}

/// Five places, one touch apart.
struct TabsView: View {
    let root: Root
    @State private var tab: Shown<Tab>
    @State private var returns: Shown<Int>
    @State private var arrivals: Shown<Int>
    @State private var wording: Shown<Wording>

    init(root: Root) {
        self.root = root
        _wording = State(initialValue: Shown(root.session.wording))
        _tab = State(initialValue: Shown(root.tab))
        _returns = State(initialValue: Shown(root.returns))
        _arrivals = State(initialValue: Shown(root.arrivals))
    }

    var body: some View {
        let words = wording.value
        TabView(selection: Binding(get: { tab.value }, set: { root.tab.set($0) })) {
            FlowView(first: .appear, turn: returns.value) { [root] in await root.today() }
                .tabItem { Label(words("shell-tab-today-tab"), systemImage: "clock") }.tag(Tab.today)
            FlowView(first: .appear) { [root] in await root.week() }
                .tabItem { Label(words("shell-tab-week-tab"), systemImage: "calendar") }.tag(Tab.week)
            FlowView(first: .appear) { [root] in await root.owed() }
                .tabItem { Label(words("shell-tab-owed-tab"), systemImage: "doc.text") }.tag(Tab.owed)
            FlowView(first: .appear, turn: arrivals.value) { [root] in await root.share() }
                .tabItem { Label(words("shell-tab-share-tab"), systemImage: "person.2") }.tag(Tab.share)
            FlowView(first: .appear) { [root] in await root.myData() }
                .tabItem { Label(words("shell-tab-data-tab"), systemImage: "lock") }.tag(Tab.data)
        }
        .task { await tab.run() }
        .task { await returns.run() }
        .task { await arrivals.run() }
        .task { await wording.run() }
    }
}
