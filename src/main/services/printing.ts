import type { WebContents } from 'electron';
import type { PaperSize, PrintRefusal } from '@shared/ipc/desktopApi';
import { ok, refuse, type Result } from '@shared/kernel/result';
import type { FileDialogs } from './fileDialogs';

const MM_PER_INCH = 25.4;
const MICRONS_PER_MM = 1000;

/**
 * Prints the window, on paper or as a PDF. What is printed, the page decides with its print style sheet; the size
 * given here is that of its `@page` rule, for printers and viewers that go by it.
 */
export function createPrinting(
  contents: () => Pick<WebContents, 'print' | 'printToPDF'>,
  save: FileDialogs['save'],
) {
  const open = ({ widthMm, heightMm }: PaperSize): Promise<Result<null, PrintRefusal>> =>
    new Promise((resolve) => {
      contents().print(
        {
          silent: false,
          printBackground: true,
          margins: { marginType: 'none' },
          pageSize: {
            width: Math.round(widthMm * MICRONS_PER_MM),
            height: Math.round(heightMm * MICRONS_PER_MM),
          },
        },
        (isPrinted, reason) => {
          if (isPrinted) resolve(ok(null));
          else
            resolve(refuse({ code: /cancel/i.test(reason) ? 'print/cancelled' : 'print/failed' }));
        },
      );
    });

  const savePdf = async (
    suggestedName: string,
    filterName: string,
    { widthMm, heightMm }: PaperSize,
  ): ReturnType<FileDialogs['save']> => {
    const pdf = await contents().printToPDF({
      printBackground: true,
      preferCSSPageSize: true,
      pageSize: { width: widthMm / MM_PER_INCH, height: heightMm / MM_PER_INCH },
      margins: { top: 0, bottom: 0, left: 0, right: 0 },
      generateTaggedPDF: true,
    });
    return save(suggestedName, { name: filterName, extensions: ['pdf'] }, new Uint8Array(pdf));
  };

  return { open, savePdf };
}

/** What prints the window. */
export type Printing = ReturnType<typeof createPrinting>;
