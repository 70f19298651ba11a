import Foundation

public protocol HashFunction {}
public struct SHA256: HashFunction {}

public struct SymmetricKey: Sendable {
    public init(data: some ContiguousBytes) {}
}

public struct HashedAuthenticationCode: Sequence, Sendable {
    public func makeIterator() -> Array<UInt8>.Iterator { fatalError() }
}

public struct HMAC<H: HashFunction> {
    public static func authenticationCode(for data: some DataProtocol, using key: SymmetricKey) -> HashedAuthenticationCode {
        fatalError()
    }
}
