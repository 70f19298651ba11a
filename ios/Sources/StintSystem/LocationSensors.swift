#if canImport(CoreLocation) && canImport(CoreMotion) && !os(macOS)
import CoreLocation
import CoreMotion
import Foundation
import StintBindings
import StintKit

/// CoreLocation and CoreMotion, as the recording wants them. Lives on the main
/// thread, where the system calls it back.
public final class LocationSensors: NSObject, Sensors, CLLocationManagerDelegate, @unchecked Sendable {
    private let manager = CLLocationManager()
    /// For single positions: one that follows the way can't be asked for them.
    private let single = CLLocationManager()
    private let activities = CMMotionActivityManager()
    private let pedometer = CMPedometer()
    private var motion = Turning()
    private let timer = DispatchSource.makeTimerSource(queue: .main)
    private let tell: @Sendable (Sensed) -> Void

    /// Whether the whole phone may find its place. The system wants to be asked
    /// this elsewhere than on the main thread.
    public static func isOn() async -> Bool {
        await Task.detached { CLLocationManager.locationServicesEnabled() }.value
    }

    /// What she answered when the system asked for her movement.
    public static var motionState: PermissionState {
        PermissionState(motion: CMMotionActivityManager.authorizationStatus().rawValue)
    }

    /// To be made on the main thread. When `tell` returns, what it was told is
    /// on the disk or held: the system may stop the process right after.
    public init(tell: @escaping @Sendable (Sensed) -> Void) {
        self.tell = tell
        super.init()
        manager.delegate = self
        single.delegate = self
        single.desiredAccuracy = SensorPlan.Updates.sparing.accuracyM
        manager.pausesLocationUpdatesAutomatically = false
        manager.activityType = .otherNavigation
        timer.setEventHandler { tell(.woken) }
        // By the wall: the other clock stands still while the phone sleeps.
        timer.schedule(wallDeadline: .now() + 300, repeating: 300, leeway: .seconds(30))
        timer.activate()
    }

    public func apply(_ plan: SensorPlan, stepsFromMs: Int64) {
        DispatchQueue.main.async { [self] in
            manager.desiredAccuracy = plan.updates.accuracyM
            manager.distanceFilter = plan.updates.filterM
            manager.allowsBackgroundLocationUpdates = plan.updates.on
            single.allowsBackgroundLocationUpdates = plan.updates.on
            // Not for show: without it iOS 16.4 and newer suspend an app whose
            // updates are as coarse, or filtered as far, as at a place.
            manager.showsBackgroundLocationIndicator = plan.updates.on
            (plan.updates.on ? manager.startUpdatingLocation : manager.stopUpdatingLocation)()
            (plan.significantChanges
                ? manager.startMonitoringSignificantLocationChanges
                : manager.stopMonitoringSignificantLocationChanges)()
            (plan.visits ? manager.startMonitoringVisits : manager.stopMonitoringVisits)()
            manager.monitoredRegions.forEach(manager.stopMonitoring)
            if plan.region { manager.location.map(LocationSensors.around).map(manager.startMonitoring) }
            motion.turn(plan.motion, start: { startMotion(from: Date(utcMs: stepsFromMs)) }, stop: stopMotion)
        }
    }

    public func locate() {
        DispatchQueue.main.async { [self] in single.requestLocation() }
    }

    public func ask(_ wish: PermissionWish) {
        DispatchQueue.main.async { [self] in
            switch wish {
            case .whileUsing: manager.requestWhenInUseAuthorization()
            case .always: manager.requestAlwaysAuthorization()
            case .precise: manager.requestTemporaryFullAccuracyAuthorization(withPurposeKey: "Shift")
            case .motion: askForMotion()
            }
        }
    }

    private static func around(_ here: CLLocation) -> CLRegion {
        let region = CLCircularRegion(center: here.coordinate, radius: 150, identifier: "here")
        region.notifyOnEntry = false
        return region
    }

    /// Any question of the past makes the system ask her.
    private func askForMotion() {
        activities.queryActivityStarting(from: Date(timeIntervalSinceNow: -60), to: Date(), to: .main) { _, _ in }
    }

    private func startMotion(from start: Date) {
        activities.startActivityUpdates(to: .main) { [tell] activity in
            activity.flatMap(Activity.init).map { tell(.activity($0)) }
        }
        pedometer.startUpdates(from: start) { [tell] steps, _ in
            steps.map { tell(.steps(count: $0.numberOfSteps.uint32Value, Span($0.startDate, $0.endDate))) }
        }
    }

    private func stopMotion() {
        activities.stopActivityUpdates()
        pedometer.stopUpdates()
    }

    public func locationManagerDidChangeAuthorization(_ manager: CLLocationManager) {
        tell(.permission(.init(status: manager.authorizationStatus.rawValue), precise: manager.accuracyAuthorization == .fullAccuracy))
    }

    public func locationManager(_ manager: CLLocationManager, didUpdateLocations locations: [CLLocation]) {
        tell(.fixes(locations.map(Fix.init)))
    }

    public func locationManager(_ manager: CLLocationManager, didFailWithError error: any Error) {
        tell(.noPosition)
    }

    public func locationManager(_ manager: CLLocationManager, didVisit visit: CLVisit) {
        tell(.visit(SystemVisit(visit)))
    }

    public func locationManager(_ manager: CLLocationManager, didExitRegion region: CLRegion) {
        tell(.leftRegion)
    }

    public func locationManagerDidPauseLocationUpdates(_ manager: CLLocationManager) {
        tell(.updatesPaused)
    }
}

extension Fix {
    init(_ location: CLLocation) {
        self.init(
            utcMs: location.timestamp.utcMs,
            latitude: location.coordinate.latitude, longitude: location.coordinate.longitude,
            accuracyM: location.horizontalAccuracy,
            altitudeM: location.ellipsoidalAltitude, altitudeAccuracyM: location.verticalAccuracy,
            speedMS: location.speed, bearingDeg: location.course
        )
    }
}

extension SystemVisit {
    init(_ visit: CLVisit) {
        self.init(
            latitude: visit.coordinate.latitude, longitude: visit.coordinate.longitude,
            accuracyM: visit.horizontalAccuracy, arrived: visit.arrivalDate, left: visit.departureDate
        )
    }
}

extension Activity {
    init?(_ activity: CMMotionActivity) {
        self.init(
            automotive: activity.automotive, cycling: activity.cycling,
            onFoot: activity.walking || activity.running, stationary: activity.stationary
        )
    }
}

extension Span {
    init(_ start: Date, _ end: Date) { self.init(startMs: start.utcMs, endMs: end.utcMs) }
}
#endif
