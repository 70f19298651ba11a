// Only what the app uses of AVFoundation.
@_exported import Dispatch
@_exported import UIKit

public final class AVCaptureSession: @unchecked Sendable {
    public init() {}
    public func canAddInput(_ input: AVCaptureDeviceInput) -> Bool { true }
    public func addInput(_ input: AVCaptureDeviceInput) {}
    public func canAddOutput(_ output: AVCaptureMetadataOutput) -> Bool { true }
    public func addOutput(_ output: AVCaptureMetadataOutput) {}
    public func startRunning() {}
    public func stopRunning() {}
}
public struct AVMediaType: Sendable { public static let video = AVMediaType() }
public enum AVAuthorizationStatus: Int, Sendable { case notDetermined, restricted, denied, authorized }
public final class AVCaptureDevice {
    public static func authorizationStatus(for type: AVMediaType) -> AVAuthorizationStatus { .notDetermined }
    public static func requestAccess(for type: AVMediaType) async -> Bool { false }
    public static func `default`(for type: AVMediaType) -> AVCaptureDevice? { nil }
}
public final class AVCaptureDeviceInput {
    public init(device: AVCaptureDevice) throws {}
}
public final class AVCaptureConnection {}
public class AVMetadataObject {
    public struct ObjectType: Equatable, Sendable { public static let qr = ObjectType() }
}
public final class AVMetadataMachineReadableCodeObject: AVMetadataObject {
    public let stringValue: String? = nil
}
public protocol AVCaptureMetadataOutputObjectsDelegate: AnyObject {
    func metadataOutput(
        _ output: AVCaptureMetadataOutput, didOutput objects: [AVMetadataObject], from connection: AVCaptureConnection)
}
public final class AVCaptureMetadataOutput {
    public init() {}
    public func setMetadataObjectsDelegate(_ delegate: (any AVCaptureMetadataOutputObjectsDelegate)?, queue: DispatchQueue?) {}
    public var metadataObjectTypes: [AVMetadataObject.ObjectType] = []
    public let availableMetadataObjectTypes: [AVMetadataObject.ObjectType] = []
}
public enum AVLayerVideoGravity: Sendable { case resizeAspectFill }
@MainActor
public final class AVCaptureVideoPreviewLayer: CALayer {
    public init(session: AVCaptureSession) { super.init() }
    public var videoGravity = AVLayerVideoGravity.resizeAspectFill
}
