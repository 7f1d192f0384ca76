//! The shadow map.

use super::texture::set;
use super::{Gl, Problem, made, signed};
use web_sys::{WebGlFramebuffer, WebGlSampler, WebGlTexture};

/// Depths as the key lamp sees them, to be read both compared and plain.
pub(crate) struct Shadow {
    texture: WebGlTexture,
    frame: WebGlFramebuffer,
    compared: WebGlSampler,
    side: i32,
}

impl Shadow {
    pub(crate) fn new(gl: &Gl, side: i32) -> Result<Self, Problem> {
        let texture = made(gl.create_texture(), "texture")?;
        gl.active_texture(Gl::TEXTURE0);
        gl.bind_texture(Gl::TEXTURE_2D, Some(&texture));
        gl.tex_storage_2d(Gl::TEXTURE_2D, 1, Gl::DEPTH_COMPONENT16, side, side);
        set(
            gl,
            Gl::TEXTURE_2D,
            &[
                (Gl::TEXTURE_MIN_FILTER, Gl::NEAREST),
                (Gl::TEXTURE_MAG_FILTER, Gl::NEAREST),
                (Gl::TEXTURE_WRAP_S, Gl::CLAMP_TO_EDGE),
                (Gl::TEXTURE_WRAP_T, Gl::CLAMP_TO_EDGE),
            ],
        );
        let compared = made(gl.create_sampler(), "sampler")?;
        for (name, value) in [
            (Gl::TEXTURE_MIN_FILTER, Gl::LINEAR),
            (Gl::TEXTURE_MAG_FILTER, Gl::LINEAR),
            (Gl::TEXTURE_WRAP_S, Gl::CLAMP_TO_EDGE),
            (Gl::TEXTURE_WRAP_T, Gl::CLAMP_TO_EDGE),
            (Gl::TEXTURE_COMPARE_MODE, Gl::COMPARE_REF_TO_TEXTURE),
            (Gl::TEXTURE_COMPARE_FUNC, Gl::LEQUAL),
        ] {
            gl.sampler_parameteri(&compared, name, signed(value));
        }
        let frame = made(gl.create_framebuffer(), "frame buffer")?;
        gl.bind_framebuffer(Gl::FRAMEBUFFER, Some(&frame));
        gl.framebuffer_texture_2d(Gl::FRAMEBUFFER, Gl::DEPTH_ATTACHMENT, Gl::TEXTURE_2D, Some(&texture), 0);
        gl.bind_framebuffer(Gl::FRAMEBUFFER, None);
        Ok(Self {
            texture,
            frame,
            compared,
            side,
        })
    }

    /// How many bytes it takes on the graphics card.
    pub(crate) fn bytes(&self) -> usize {
        usize::try_from(self.side * self.side).unwrap_or(0) * 2
    }

    /// Has what is drawn from now on land in the shadow map.
    pub(crate) fn begin(&self, gl: &Gl) {
        gl.bind_framebuffer(Gl::FRAMEBUFFER, Some(&self.frame));
        gl.viewport(0, 0, self.side, self.side);
        gl.clear(Gl::DEPTH_BUFFER_BIT);
        gl.enable(Gl::POLYGON_OFFSET_FILL);
        gl.polygon_offset(1.5, 2.0);
    }

    /// Has what is drawn from now on land in the canvas again.
    pub(crate) fn end(&self, gl: &Gl) {
        gl.disable(Gl::POLYGON_OFFSET_FILL);
        gl.bind_framebuffer(Gl::FRAMEBUFFER, None);
    }

    /// Binds it compared at `unit`, and plain at the one after it.
    pub(crate) fn bind(&self, gl: &Gl, unit: u32) {
        for offset in 0..2 {
            gl.active_texture(Gl::TEXTURE0 + unit + offset);
            gl.bind_texture(Gl::TEXTURE_2D, Some(&self.texture));
        }
        gl.bind_sampler(unit, Some(&self.compared));
    }
}
