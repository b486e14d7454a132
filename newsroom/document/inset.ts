/**
 * The group of what is set into the text between its paragraphs: galleries, boxes, videos, files. It stands in the body
 * itself and nowhere deeper, so that there is no box within a box and no video within a table.
 */
export const INSET = 'inset'
