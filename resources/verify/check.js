// Judges the text of a statement's QR code by the shop's public keys; knows no page, so that it can be tried alone.
var sentraCheck = (function () {
  var DOMAIN = "Sentra POS statement\n";
  var SIGNS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  var FORM = new RegExp(
    "^SENTRA1\\|([^|]+)\\|([^|]+)\\|(\\d{4}-\\d\\d-\\d\\d)\\.\\.(\\d{4}-\\d\\d-\\d\\d)\\|(-?\\d+)\\|([0-9A-F]{4}-[0-9A-F]{4})" +
      "(?:\\|([0-9a-f]{8})\\|([A-Za-z0-9_-]{86}))?$"
  );

  function bytes(text) {
    var made = new Uint8Array(text.length), at;
    for (at = 0; at < text.length; at++) {
      if (text.charCodeAt(at) > 127) { return null; }
      made[at] = text.charCodeAt(at);
    }
    return made;
  }

  function fromHex(text) {
    var made = new Uint8Array(text.length / 2), at;
    for (at = 0; at < made.length; at++) { made[at] = parseInt(text.substr(2 * at, 2), 16); }
    return made;
  }

  // Four bits of the last sign mean nothing: another spelling of the same bytes is refused.
  function fromBase64(text) {
    var made = [], left = 0, held = 0, at;
    for (at = 0; at < text.length; at++) {
      left = (left << 6) | SIGNS.indexOf(text.charAt(at));
      held += 6;
      if (held >= 8) {
        held -= 8;
        made.push((left >> held) & 255);
        left &= (1 << held) - 1;
      }
    }
    return left === 0 ? new Uint8Array(made) : null;
  }

  return function (typed, keys) {
    var text = typed.replace(/^\s+|\s+$/g, ""), parts = FORM.exec(text), found, key, at, signed, signature;
    if (!parts) { return { verdict: "unreadable" }; }
    found = {
      verdict: "false", number: parts[1], producer: parts[2], first: parts[3], last: parts[4],
      net: parts[5], code: parts[6], key: parts[7] || ""
    };
    if (!parts[7]) { found.verdict = "unsigned"; return found; }
    for (at = 0; at < keys.length; at++) { if (keys[at].id === parts[7]) { key = keys[at]; } }
    signed = bytes(DOMAIN + text.substr(0, text.lastIndexOf("|")));
    signature = fromBase64(parts[8]);
    if (key && signed && signature && nacl.sign.detached.verify(signed, signature, fromHex(key.public))) {
      found.verdict = "true";
    }
    return found;
  };
})();
