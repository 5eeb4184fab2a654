"use strict";
(() => {
  const page = document.querySelector("main");
  const status = document.querySelector("#status");
  const key = "practicelog " + page.dataset.form;
  const fields = [...page.querySelectorAll("input, textarea, select")];
  const name = (field) => field.name;
  const held = (field) => field.type !== "radio" || field.checked;

  const draft = () => {
    const kept = {};
    fields.filter(held).forEach((field) => { kept[name(field)] = field.value; });
    return kept;
  };
  const keep = () => {
    try {
      localStorage.setItem(key, JSON.stringify(draft()));
      status.textContent = "Kept in this browser. Press Save when you are done.";
    } catch (error) {
      status.textContent = "This browser keeps no draft. Press Save before you leave.";
    }
  };
  const restore = () => {
    let kept = null;
    try { kept = JSON.parse(localStorage.getItem(key)); } catch (error) { return; }
    if (!kept) { return; }
    fields.forEach((field) => {
      if (!(name(field) in kept)) { return; }
      if (field.type === "radio") { field.checked = field.value === kept[name(field)]; }
      else { field.value = kept[name(field)]; }
    });
    status.textContent = "Your draft is here again.";
  };

  const rated = (box) => {
    const value = box.querySelector("input[type=radio]:checked").value;
    if (value === "y" || value === "n") { return value === "y"; }
    return /^[1-5]$/.test(value) ? Number(value) : value;
  };
  const answers = () => {
    const reps = [...page.querySelectorAll("[data-uid]")].map((rep) => {
      const told = { uid: rep.dataset.uid, ratings: {}, comments: {}, comment: "" };
      rep.querySelectorAll("[data-criterion]").forEach((box) => {
        const value = rated(box);
        if (value !== "") { told.ratings[box.dataset.criterion] = value; }
        const remark = box.querySelector("textarea").value.trim();
        if (remark) { told.comments[box.dataset.criterion] = remark; }
      });
      told.comment = rep.querySelector("textarea[data-comment]").value.trim();
      return told;
    });
    const said = (told) => told.comment || Object.keys(told.ratings).length || Object.keys(told.comments).length;
    const texts = [...page.querySelectorAll("textarea[data-notice]")].map((field) => field.value.trim());
    const why = page.querySelector("textarea[data-why]").value.trim();
    const drill = page.querySelector("[data-drill]").value.trim();
    return {
      schema: "practicelog/ratings/1",
      rater: page.querySelector("#rater").value.trim(),
      reps: reps.filter(said),
      notices: texts.filter(Boolean).map((text) => ({ day: page.dataset.day, text: text })),
      focuses: why ? [{ day: page.dataset.day, drill: drill, why: why }] : [],
    };
  };
  const save = () => {
    const told = answers();
    const rater = page.querySelector("#rater");
    if (!told.rater) {
      status.textContent = "Your name is missing: it says whose ratings these are.";
      rater.setAttribute("aria-invalid", "true");
      rater.focus();
      return;
    }
    rater.removeAttribute("aria-invalid");
    const link = document.createElement("a");
    const text = JSON.stringify(told, null, 1) + "\n";
    link.href = URL.createObjectURL(new Blob([text], { type: "application/json" }));
    link.download = page.dataset.save;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60000);
    try { localStorage.removeItem(key); } catch (error) { /* nothing was kept */ }
    status.textContent = "Saved as " + page.dataset.save + ": send that file back.";
  };

  restore();
  page.addEventListener("input", keep);
  page.addEventListener("change", keep);
  const button = document.querySelector("#save");
  button.hidden = false;
  button.addEventListener("click", save);
})();
