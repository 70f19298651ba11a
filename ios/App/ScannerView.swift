import AVFoundation
import StintKit
import SwiftUI

/// The camera, looking for a campaign's code. No picture is kept.
struct ScannerView: UIViewControllerRepresentable {
    let read: @MainActor (String) -> Void
    let none: @MainActor () -> Void

    func makeUIViewController(context: Context) -> ScannerController { ScannerController(read: read, none: none) }
    func updateUIViewController(_ controller: ScannerController, context: Context) {}
}

final class ScannerController: UIViewController, AVCaptureMetadataOutputObjectsDelegate {
    private let session = AVCaptureSession()
    private let queue = DispatchQueue(label: "stint.camera")
    private let read: @MainActor (String) -> Void
    private let none: @MainActor () -> Void

    init(read: @escaping @MainActor (String) -> Void, none: @escaping @MainActor () -> Void) {
        (self.read, self.none) = (read, none)
        super.init(nibName: nil, bundle: nil)
    }

    @available(*, unavailable)
    required init?(coder: NSCoder) { nil }

    override func viewDidLoad() {
        super.viewDidLoad()
        let output = AVCaptureMetadataOutput()
        let inputs = AVCaptureDevice.default(for: .video).flatMap { try? AVCaptureDeviceInput(device: $0) }
        [inputs].compactMap { $0 }.filter(session.canAddInput).forEach(session.addInput)
        [output].filter(session.canAddOutput).forEach(session.addOutput)
        output.setMetadataObjectsDelegate(self, queue: .main)
        output.metadataObjectTypes = output.availableMetadataObjectTypes.filter { $0 == .qr }
        let picture = AVCaptureVideoPreviewLayer(session: session)
        picture.frame = view.bounds
        picture.videoGravity = .resizeAspectFill
        view.layer.addSublayer(picture)
        queue.async { [session] in session.startRunning() }
    }

    override func viewDidDisappear(_ animated: Bool) {
        super.viewDidDisappear(animated)
        queue.async { [session] in session.stopRunning() }
        none()
    }

    nonisolated func metadataOutput(
        _ output: AVCaptureMetadataOutput, didOutput objects: [AVMetadataObject], from connection: AVCaptureConnection
    ) {
        let texts = objects.compactMap { ($0 as? AVMetadataMachineReadableCodeObject)?.stringValue }
        MainActor.assumeIsolated { texts.prefix(1).forEach { read($0) } }
    }
}
