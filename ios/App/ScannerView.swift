import AVFoundation
import StintKit
import SwiftUI

/// The camera's picture, what to do with it, and a way out.
struct ScannerPage: View {
    let words: ScanWords
    let read: @MainActor (String) -> Void
    let close: @MainActor () -> Void
    @State private var authorization = AVCaptureDevice.authorizationStatus(for: .video).rawValue

    var body: some View {
        NavigationStack {
            VStack {
                Text(words.said(authorization: authorization)).font(.body).padding()
                ScannerView(read: read).ignoresSafeArea().accessibilityHidden(true)
            }
            .navigationTitle(words.title)
            .toolbar { ToolbarItem(placement: .cancellationAction) { Button(words.close, action: close) } }
            .task {
                _ = await AVCaptureDevice.requestAccess(for: .video)
                authorization = AVCaptureDevice.authorizationStatus(for: .video).rawValue
            }
        }
    }
}

/// The camera, looking for a campaign's code. No picture is kept.
struct ScannerView: UIViewControllerRepresentable {
    let read: @MainActor (String) -> Void

    func makeUIViewController(context: Context) -> ScannerController { ScannerController(read: read) }
    func updateUIViewController(_ controller: ScannerController, context: Context) {}
}

final class ScannerController: UIViewController, AVCaptureMetadataOutputObjectsDelegate {
    private let session = AVCaptureSession()
    private let queue = DispatchQueue(label: "stint.camera")
    private let read: @MainActor (String) -> Void
    private lazy var picture = AVCaptureVideoPreviewLayer(session: session)

    init(read: @escaping @MainActor (String) -> Void) {
        self.read = read
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
        picture.videoGravity = .resizeAspectFill
        view.layer.addSublayer(picture)
        queue.async { [session] in session.startRunning() }
    }

    /// Only now the view has its size, and again when the phone is turned.
    override func viewDidLayoutSubviews() {
        super.viewDidLayoutSubviews()
        picture.frame = view.bounds
    }

    override func viewDidDisappear(_ animated: Bool) {
        super.viewDidDisappear(animated)
        queue.async { [session] in session.stopRunning() }
    }

    nonisolated func metadataOutput(
        _ output: AVCaptureMetadataOutput, didOutput objects: [AVMetadataObject], from connection: AVCaptureConnection
    ) {
        let texts = objects.compactMap { ($0 as? AVMetadataMachineReadableCodeObject)?.stringValue }
        MainActor.assumeIsolated { texts.prefix(1).forEach { read($0) } }
    }
}
