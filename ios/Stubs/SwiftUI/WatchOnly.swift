/// The watch's own way to a text: dictation, writing, keys.
public struct TextFieldLink: Primitive {
    public init(_ title: String, prompt: Text? = nil, onSubmit: @escaping @MainActor (String) -> Void) {}
}
