/* Holds a form back whose files are too large: the server could only refuse it, with all that was typed. */
(() => {
  'use strict';
  const { most, tooLarge } = document.currentScript.dataset;

  /* Returns the first field with a file, if the form cannot be sent; else undefined. */
  const tooMuch = (form) => {
    const fields = [...form.elements].filter((field) => field.type === 'file' && field.files.length > 0);
    const bytes = fields.flatMap((field) => [...field.files]).reduce((sum, file) => sum + file.size, 0);
    const excess = bytes > Number(most);
    fields.forEach((field) => field.setCustomValidity(excess ? tooLarge : ''));
    return excess ? fields[0] : undefined;
  };

  document.addEventListener('change', ({ target }) => {
    if (target.type === 'file') {
      target.setCustomValidity('');
      tooMuch(target.form)?.reportValidity();
    }
  });

  document.addEventListener('submit', (event) => {
    const encoding = event.submitter?.getAttribute('formenctype') ?? event.target.enctype;
    const field = encoding === 'multipart/form-data' ? tooMuch(event.target) : undefined;
    if (field) {
      event.preventDefault();
      event.stopImmediatePropagation();
      field.reportValidity();
    }
  }, true);
})();
