#if canImport(UserNotifications)
import Foundation
import StintKit
import UserNotifications

/// The system's notifications.
public struct PhoneNotifications: Notifications {
    public init() {}

    /// What she answered, or chose in the settings since.
    public static func state() async -> PermissionState {
        await withCheckedContinuation { found in
            UNUserNotificationCenter.current().getNotificationSettings { settings in
                found.resume(returning: PermissionState(notifications: settings.authorizationStatus.rawValue))
            }
        }
    }

    public func ask() {
        UNUserNotificationCenter.current().requestAuthorization(options: [.alert, .sound]) { _, _ in }
    }

    public func post(_ notice: Notice) {
        let content = UNMutableNotificationContent()
        content.body = notice.text
        let trigger = UNCalendarNotificationTrigger(dateMatching: notice.trigger.components, repeats: notice.trigger.repeats)
        UNUserNotificationCenter.current().add(
            UNNotificationRequest(identifier: notice.id, content: content, trigger: trigger)
        )
    }

    public func remove(_ ids: [String]) {
        UNUserNotificationCenter.current().removePendingNotificationRequests(withIdentifiers: ids)
        UNUserNotificationCenter.current().removeDeliveredNotifications(withIdentifiers: ids)
    }
}
#endif
