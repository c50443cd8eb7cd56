// The page itself: words in two languages, the text that is pasted, the photo that is read, and the answer.
(function () {
  var KEYS = JSON.parse(document.getElementById("keys").textContent);
  var WORDS = {
    id: {
      title: "Periksa laporan",
      lead: "Foto kode QR di laporan Anda, atau tempel teksnya. Halaman ini bekerja tanpa internet.",
      photo: "Foto atau pilih gambar QR", text: "Teks kode QR", check: "Periksa", other: "English",
      "true": "SAH", "false": "TIDAK SAH", unsigned: "BELUM BERTANDA TANGAN", unreadable: "BUKAN KODE LAPORAN",
      saysTrue: "Toko menandatangani angka ini. Tidak ada yang diubah.",
      saysFalse: "Angka ini diubah, atau bukan dari toko ini. Jangan percaya; tanyakan ke kasir.",
      saysUnsigned: "Laporan ini dibuat sebelum toko memakai tanda tangan. Tanyakan ke kasir.",
      saysUnreadable: "Teks ini bukan kode QR sebuah laporan. Salin seluruhnya, dari SENTRA1 sampai akhir.",
      reading: "Membaca gambar…", noCode: "Kode QR tidak terbaca. Foto lebih dekat, terang, dan lurus.",
      number: "Nomor laporan", producer: "Kode produsen", period: "Masa", net: "Jumlah bersih", code: "Kode pendek",
      until: "s.d.",
      meaning: "Yang dibuktikan: kertas ini berisi angka yang dibuat toko. Yang tidak dibuktikan: apakah uangnya sudah dibayarkan, dan apakah ada laporan yang lebih baru. Untuk itu tanyakan ke kasir dengan menyebut nomor laporan.",
      keys: "Kunci toko"
    },
    en: {
      title: "Check a statement",
      lead: "Take a photo of the QR code on your statement, or paste its text. This page works without internet.",
      photo: "Take or choose a photo of the QR", text: "Text of the QR code", check: "Check", other: "Bahasa Indonesia",
      "true": "GENUINE", "false": "NOT GENUINE", unsigned: "NOT SIGNED", unreadable: "NOT A STATEMENT'S CODE",
      saysTrue: "The shop signed these figures. Nothing was changed.",
      saysFalse: "These figures were changed, or are not this shop's. Do not trust them; ask at the till.",
      saysUnsigned: "This statement is from before the shop signed. Ask at the till.",
      saysUnreadable: "This is not the text of a statement's QR code. Copy all of it, from SENTRA1 to the end.",
      reading: "Reading the photo…", noCode: "No QR code found. Take the photo closer, bright and straight.",
      number: "Statement", producer: "Producer's code", period: "Period", net: "Net amount", code: "Short code",
      until: "to",
      meaning: "What is proved: this paper bears the figures the shop made. What is not: whether the money was paid, and whether there is a newer statement. Ask at the till for that, naming the statement's number.",
      keys: "The shop's keys"
    }
  };
  var language = "id", shown = null, notice = "";
  var SIDES = [1000, 1600, 2400, 3200];

  function at(id) { return document.getElementById(id); }
  function said(name) { return WORDS[language][name]; }
  function day(iso) { return iso.substr(8, 2) + "/" + iso.substr(5, 2) + "/" + iso.substr(0, 4); }
  function rupiah(net) {
    var digits = net.replace("-", "").replace(/\B(?=(\d{3})+$)/g, language === "id" ? "." : ",");
    return (net.charAt(0) === "-" ? "−" : "") + "Rp" + digits;
  }

  function row(name, value) {
    var line = document.createElement("div"), label = document.createElement("span"), what = document.createElement("b");
    label.textContent = said(name);
    what.textContent = value;
    line.appendChild(label);
    line.appendChild(what);
    at("facts").appendChild(line);
  }

  function draw() {
    var names = ["title", "lead", "photo", "text", "check", "other", "meaning", "keys"], n, says;
    document.documentElement.lang = language;
    for (n = 0; n < names.length; n++) { at("w-" + names[n]).textContent = said(names[n]); }
    at("notice").textContent = notice ? said(notice) : "";
    at("facts").textContent = "";
    at("answer").className = shown ? shown.verdict : "none";
    if (!shown) { return; }
    says = { "true": "saysTrue", "false": "saysFalse", unsigned: "saysUnsigned", unreadable: "saysUnreadable" };
    at("sign").textContent = shown.verdict === "true" ? "✓" : shown.verdict === "false" ? "✗" : "?";
    at("verdict").textContent = said(shown.verdict);
    at("says").textContent = said(says[shown.verdict]);
    if (shown.verdict === "unreadable") { return; }
    row("number", shown.number);
    row("producer", shown.producer);
    row("period", day(shown.first) + " " + said("until") + " " + day(shown.last));
    row("net", rupiah(shown.net));
    row("code", shown.code);
  }

  function check(text) {
    notice = "";
    shown = text.replace(/\s/g, "") ? sentraCheck(text, KEYS) : null;
    draw();
    if (shown) { at("answer").scrollIntoView(); }
  }

  function found(text) {
    at("typed").value = text;
    check(text);
  }

  function byHand(image, step) {
    var side, scale, canvas, pen, pixels, code;
    if (step === SIDES.length) { notice = "noCode"; shown = null; draw(); return; }
    side = Math.max(image.naturalWidth, image.naturalHeight);
    scale = Math.min(1, SIDES[step] / side);
    canvas = document.createElement("canvas");
    canvas.width = Math.round(image.naturalWidth * scale);
    canvas.height = Math.round(image.naturalHeight * scale);
    pen = canvas.getContext("2d");
    pen.drawImage(image, 0, 0, canvas.width, canvas.height);
    pixels = pen.getImageData(0, 0, canvas.width, canvas.height);
    code = jsQR(pixels.data, canvas.width, canvas.height);
    if (code && code.data) { found(code.data); return; }
    setTimeout(function () { byHand(image, scale === 1 ? SIDES.length : step + 1); }, 0);
  }

  function read(image) {
    var detector;
    try { detector = new window.BarcodeDetector({ formats: ["qr_code"] }); } catch (none) { byHand(image, 0); return; }
    detector.detect(image).then(function (codes) {
      if (codes.length) { found(codes[0].rawValue); } else { byHand(image, 0); }
    }, function () { byHand(image, 0); });
  }

  at("file").addEventListener("change", function () {
    var file = this.files[0], image = new Image(), reader = new FileReader();
    if (!file) { return; }
    notice = "reading";
    shown = null;
    draw();
    image.onload = function () { setTimeout(function () { read(image); }, 0); };
    image.onerror = function () { notice = "noCode"; draw(); };
    reader.onload = function () { image.src = reader.result; };
    reader.readAsDataURL(file);
    this.value = "";
  });
  at("w-check").addEventListener("click", function () { check(at("typed").value); });
  at("w-other").addEventListener("click", function () {
    language = language === "id" ? "en" : "id";
    draw();
  });
  draw();
})();
