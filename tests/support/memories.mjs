/** An init script: notes the memory of each program that the page starts, in `window.memories`. */
export function noteMemories() {
  const { Instance } = WebAssembly;
  window.memories = [];
  WebAssembly.Instance = function (...given) {
    const instance = new Instance(...given);
    window.memories.push(instance.exports.memory);
    return instance;
  };
  WebAssembly.Instance.prototype = Instance.prototype;
}
