(() => {
  "use strict";
  const form = document.getElementById("filters");
  const all = [...document.querySelectorAll(".finding")];
  const visible = () => all.filter((one) => !one.hidden);
  const sources = [...form.elements.source.options].map((option) => option.value);

  function narrow() {
    const verdicts = new Set([...form.querySelectorAll("[name=verdict]:checked")].map((box) => box.value));
    const kind = form.elements.kind.value, severity = form.elements.severity.value;
    const source = sources.indexOf(form.elements.source.value);
    const words = form.elements.text.value.toLowerCase().split(/\s+/).filter(Boolean);
    for (const one of all) {
      const text = words.length ? one.textContent.toLowerCase() : "";
      one.hidden = !verdicts.has(one.dataset.verdict) || (kind && kind !== one.dataset.kind)
        || (severity && severity !== one.dataset.severity)
        || (source > 0 && !one.dataset.sources.split(" ").includes("s" + source))
        || words.some((word) => !text.includes(word));
    }
    document.querySelectorAll(".group").forEach((group) => {
      group.hidden = !group.querySelector(".finding:not([hidden])");
    });
    document.getElementById("shown").textContent = visible().length + " of " + all.length + " shown";
  }

  function reveal() {
    const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target) return;
    const finding = target.closest(".finding");
    if (finding && finding.hidden) {
      form.reset();
      narrow();
    }
    for (let node = target; node; node = node.parentElement) if (node.tagName === "DETAILS") node.open = true;
    const inner = target.querySelector && target.querySelector(":scope > details");
    if (inner) inner.open = true;
    target.scrollIntoView({ behavior: "instant" });
  }

  function step(by) {
    const shown = visible();
    if (!shown.length) return;
    const at = shown.indexOf(document.activeElement.closest(".finding"));
    const next = shown[Math.min(shown.length - 1, Math.max(0, at < 0 ? (by > 0 ? 0 : shown.length - 1) : at + by))];
    next.focus();
    next.scrollIntoView({ block: "nearest" });
  }

  function key(event) {
    if (event.key === "Escape" && form.contains(event.target)) event.target.blur();
    if (event.ctrlKey || event.metaKey || event.altKey || /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName)) return;
    const open = document.activeElement.closest(".finding");
    if (event.key === "j") step(1);
    else if (event.key === "k") step(-1);
    else if (event.key === "o" && open) open.querySelector("details").toggleAttribute("open");
    else if (event.key === "/") form.elements.text.focus();
    else if (event.key === "?") document.getElementById("keys").toggleAttribute("hidden");
    else if (event.key === "Escape") document.getElementById("keys").hidden = true;
    else return;
    event.preventDefault();
  }

  form.hidden = false;
  form.addEventListener("input", narrow);
  form.addEventListener("submit", (event) => event.preventDefault());
  document.addEventListener("keydown", key);
  window.addEventListener("hashchange", reveal);
  narrow();
  reveal();
})();
