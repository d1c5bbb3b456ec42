// Ways in which an injected script could try to send an answer out of the page.

/**
 * Tries one way to reach an address, in the page itself, and returns what blocked it: the directive of a policy,
 * or "the browser" if it lacks the way or refuses it; nothing if nothing was reported.
 */
export async function attempt(way, address) {
  const { body, head } = document;
  const put = (parent, name, attributes) => {
    const element = document.createElement(name);
    for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, value);
    parent.append(element);
    return element;
  };
  const link = (rel, more) => put(head, "link", { rel, href: address, ...more });
  const sheet = (text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  };
  const ways = {
    fetch: () => fetch(address, { mode: "no-cors" }),
    "fetch that outlives the page": () => fetch(address, { mode: "no-cors", keepalive: true }),
    beacon: () => {
      navigator.sendBeacon(address, "answer");
    },
    XMLHttpRequest: () => {
      const request = new XMLHttpRequest();
      request.open("POST", address);
      request.send("answer");
    },
    WebSocket: () => {
      new WebSocket(address.replace("http", "ws"));
    },
    EventSource: () => {
      new EventSource(address);
    },
    ping: () => put(body, "a", { href: "#", ping: address }).click(),
    image: () => {
      new Image().src = address;
    },
    video: () => put(body, "video", { src: address, preload: "auto" }),
    object: () => put(body, "object", { data: address, type: "text/html" }),
    script: () => put(head, "script", { src: address }),
    "script as a module": () => import(address),
    worker: () => {
      new Worker(address);
    },
    style: () => link("stylesheet"),
    "style that is made up": () => sheet(`html { background-image: url("${address}") !important }`),
    font: () => new FontFace("elsewhere", `url("${address}")`).load(),
    form: () => put(body, "form", { action: address, method: "post" }).submit(),
    frame: () => put(body, "iframe", { src: address }),
    prefetch: () => link("prefetch"),
    preload: () => link("preload", { as: "image" }),
    preconnect: () => link("preconnect"),
    WebRTC: () => {
      const connection = new RTCPeerConnection({ iceServers: [{ urls: address.replace(/https?:\/\//, "stun:") }] });
      connection.createDataChannel("answer");
      return connection.createOffer().then((offer) => connection.setLocalDescription(offer));
    },
    "pop-up": () => {
      if (!open(address)) throw new Error("the browser opens none");
    },
    navigation: () => {
      location.href = address;
    },
  };
  let said;
  const hear = ({ effectiveDirective }) => {
    said ??= effectiveDirective;
  };
  addEventListener("securitypolicyviolation", hear);
  try {
    await Promise.race([ways[way](), new Promise((resolve) => setTimeout(resolve, 1_000))]);
  } catch {
    // A policy's report comes a moment after the error.
    await new Promise((resolve) => setTimeout(resolve, 50));
    said ??= "the browser";
  }
  // No report is guaranteed; what was not blocked shows at the proxy.
  const end = performance.now() + 400;
  while (!said && performance.now() < end) await new Promise((resolve) => setTimeout(resolve, 10));
  removeEventListener("securitypolicyviolation", hear);
  return said;
}
