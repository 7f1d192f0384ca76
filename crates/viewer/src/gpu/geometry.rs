//! Vertices and triangles on the graphics card.

use super::{Gl, Problem, made, signed};
use crate::pack::STRIDE;
use web_sys::{WebGlBuffer, WebGlVertexArrayObject};

/// Where in the 28 bytes of a vertex what is: place in the shader, how many values, kind, whether a share, first byte.
const VERTEX: [(u32, i32, u32, bool, i32); 4] = [
    (0, 3, Gl::FLOAT, false, 0),
    (1, 2, Gl::SHORT, true, 12),
    (2, 2, Gl::FLOAT, false, 16),
    (3, 4, Gl::UNSIGNED_BYTE, false, 24),
];
/// The same for the 28 bytes of a piece.
const PIECE: [(u32, i32, u32, bool, i32); 5] = [
    (4, 3, Gl::FLOAT, false, 0),
    (5, 2, Gl::SHORT, true, 12),
    (6, 2, Gl::SHORT, true, 16),
    (7, 3, Gl::UNSIGNED_SHORT, true, 20),
    (8, 2, Gl::UNSIGNED_BYTE, false, 26),
];

/// Triangles, drawn once or once for each piece.
pub(crate) struct Geometry {
    array: WebGlVertexArrayObject,
    vertices: WebGlBuffer,
    indices: WebGlBuffer,
    pieces: Option<WebGlBuffer>,
    corners: i32,
    copies: i32,
}

impl Geometry {
    /// Without anything in it.
    pub(crate) fn new(gl: &Gl, has_pieces: bool) -> Result<Self, Problem> {
        let array = made(gl.create_vertex_array(), "vertex array")?;
        gl.bind_vertex_array(Some(&array));
        let vertices = made(gl.create_buffer(), "buffer")?;
        gl.bind_buffer(Gl::ARRAY_BUFFER, Some(&vertices));
        lay_out(gl, &VERTEX, 0);
        let indices = made(gl.create_buffer(), "buffer")?;
        gl.bind_buffer(Gl::ELEMENT_ARRAY_BUFFER, Some(&indices));
        let pieces = if has_pieces {
            let pieces = made(gl.create_buffer(), "buffer")?;
            gl.bind_buffer(Gl::ARRAY_BUFFER, Some(&pieces));
            lay_out(gl, &PIECE, 1);
            Some(pieces)
        } else {
            None
        };
        gl.bind_vertex_array(None);
        Ok(Self {
            array,
            vertices,
            indices,
            pieces,
            corners: 0,
            copies: 0,
        })
    }

    /// Puts vertices in.
    pub(crate) fn fill_vertices(&self, gl: &Gl, bytes: &[u8]) {
        gl.bind_buffer(Gl::ARRAY_BUFFER, Some(&self.vertices));
        gl.buffer_data_with_u8_array(Gl::ARRAY_BUFFER, bytes, Gl::STATIC_DRAW);
    }

    /// Puts triangles in.
    pub(crate) fn fill_triangles(&mut self, gl: &Gl, bytes: &[u8]) {
        gl.bind_vertex_array(Some(&self.array));
        gl.bind_buffer(Gl::ELEMENT_ARRAY_BUFFER, Some(&self.indices));
        gl.buffer_data_with_u8_array(Gl::ELEMENT_ARRAY_BUFFER, bytes, Gl::STATIC_DRAW);
        gl.bind_vertex_array(None);
        self.corners = super::count(bytes.len() / 4);
    }

    /// Puts pieces in.
    pub(crate) fn fill_pieces(&mut self, gl: &Gl, bytes: &[u8]) {
        gl.bind_buffer(Gl::ARRAY_BUFFER, self.pieces.as_ref());
        gl.buffer_data_with_u8_array(Gl::ARRAY_BUFFER, bytes, Gl::STATIC_DRAW);
        self.copies = super::count(bytes.len()) / STRIDE;
    }

    /// Draws all of it; how many calls that takes.
    pub(crate) fn draw(&self, gl: &Gl) -> usize {
        if self.corners == 0 || (self.pieces.is_some() && self.copies == 0) {
            return 0;
        }
        gl.bind_vertex_array(Some(&self.array));
        if self.pieces.is_none() {
            gl.draw_elements_with_i32(Gl::TRIANGLES, self.corners, Gl::UNSIGNED_INT, 0);
        } else {
            gl.draw_elements_instanced_with_i32(Gl::TRIANGLES, self.corners, Gl::UNSIGNED_INT, 0, self.copies);
        }
        gl.bind_vertex_array(None);
        1
    }
}

fn lay_out(gl: &Gl, parts: &[(u32, i32, u32, bool, i32)], every: u32) {
    for (place, size, kind, is_share, offset) in parts {
        gl.enable_vertex_attrib_array(*place);
        gl.vertex_attrib_pointer_with_i32(*place, *size, *kind, *is_share, STRIDE, *offset);
        gl.vertex_attrib_divisor(*place, every);
    }
    debug_assert!(signed(every) <= 1);
}
