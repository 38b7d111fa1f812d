// What was photographed or chosen, small, before it is sent: a sheet of paper that is blurred is photographed again at once.
// The pictures are drawn from the device's own files and go nowhere until the form does.

for (const shelf of document.querySelectorAll(".chosen-photos")) {
  const inputs = [...shelf.parentElement.querySelectorAll("input[type=file]")];
  let drawn = [];

  const show = () => {
    for (const address of drawn) URL.revokeObjectURL(address);
    const photos = inputs.flatMap((input) => [...input.files]).filter((file) => file.type.startsWith("image/")).slice(0, 12);
    drawn = photos.map((file) => URL.createObjectURL(file));
    shelf.replaceChildren(...photos.map((file, index) => {
      const picture = document.createElement("img");
      picture.src = drawn[index];
      picture.alt = shelf.dataset.photo.replace("{name}", file.name);
      // A format that the browser does not know, HEIC for one, is sent all the same; its name stands in its place.
      picture.addEventListener("error", () => picture.replaceWith(Object.assign(document.createElement("p"), { textContent: picture.alt })));
      return picture;
    }));
    shelf.hidden = !photos.length;
  };
  for (const input of inputs) input.addEventListener("change", show);
}
