//! Shader programs.

use super::source::source;
use super::{Gl, Problem, made};
use glam::{Mat4, Vec3, Vec4};
use web_sys::{WebGlProgram, WebGlShader, WebGlUniformLocation};

/// Parts that several shaders share.
const SHARED: [(&str, &str); 2] = [
    ("#include shadow", source!(include_str!("../../shaders/shadow.glsl"))),
    ("#include mark", source!(include_str!("../../shaders/mark.glsl"))),
];

/// Asks whether a program is ready without waiting for it, where the extension is known.
const COMPLETION_STATUS: u32 = 0x91B1;

/// A program with the places of its uniforms.
pub(crate) struct Program {
    program: WebGlProgram,
    shaders: [WebGlShader; 2],
    names: &'static [&'static str],
    places: Vec<(&'static str, Option<WebGlUniformLocation>)>,
    is_ready: bool,
}

impl Program {
    /// Has a program compiled beside everything else: `is_ready` says when it can be used. `define` is a word its
    /// shaders may ask for.
    pub(crate) fn new(
        gl: &Gl,
        sources: [&str; 2],
        define: Option<&str>,
        names: &'static [&'static str],
    ) -> Result<Self, Problem> {
        let program = made(gl.create_program(), "program")?;
        let shader = |kind: u32, source: &str| {
            let shader = made(gl.create_shader(kind), "shader")?;
            gl.shader_source(&shader, &whole(source, define));
            gl.compile_shader(&shader);
            gl.attach_shader(&program, &shader);
            Ok::<_, Problem>(shader)
        };
        let shaders = [
            shader(Gl::VERTEX_SHADER, sources[0])?,
            shader(Gl::FRAGMENT_SHADER, sources[1])?,
        ];
        gl.link_program(&program);
        Ok(Self {
            program,
            shaders,
            names,
            places: Vec::new(),
            is_ready: false,
        })
    }

    /// Whether it can be drawn with. Who is patient asks again later; otherwise, or where a browser cannot say, this
    /// waits.
    pub(crate) fn is_ready(&mut self, gl: &Gl, is_patient: bool) -> Result<bool, Problem> {
        if self.is_ready {
            return Ok(true);
        }
        if gl.is_context_lost() || (is_patient && self.tells(gl, COMPLETION_STATUS) == Some(false)) {
            return Ok(false);
        }
        if self.tells(gl, Gl::LINK_STATUS) != Some(true) {
            let mut log = gl.get_program_info_log(&self.program).unwrap_or_default();
            for shader in &self.shaders {
                log.push_str(&gl.get_shader_info_log(shader).unwrap_or_default());
            }
            return Err(log);
        }
        for shader in &self.shaders {
            gl.delete_shader(Some(shader));
        }
        let place = |name: &&'static str| (*name, gl.get_uniform_location(&self.program, name));
        self.places = self.names.iter().map(place).collect();
        self.is_ready = true;
        Ok(true)
    }

    fn tells(&self, gl: &Gl, what: u32) -> Option<bool> {
        gl.get_program_parameter(&self.program, what).as_bool()
    }

    /// Draws with it from now on.
    pub(crate) fn choose(&self, gl: &Gl) {
        gl.use_program(Some(&self.program));
    }

    fn place(&self, name: &str) -> Option<&WebGlUniformLocation> {
        self.places
            .iter()
            .find(|place| place.0 == name)
            .and_then(|place| place.1.as_ref())
    }

    pub(crate) fn matrix(&self, gl: &Gl, name: &str, matrix: &Mat4) {
        gl.uniform_matrix4fv_with_f32_array(self.place(name), false, &matrix.to_cols_array());
    }

    pub(crate) fn rows(&self, gl: &Gl, name: &str, rows: &[f32]) {
        gl.uniform4fv_with_f32_array(self.place(name), rows);
    }

    pub(crate) fn four(&self, gl: &Gl, name: &str, value: Vec4) {
        gl.uniform4f(self.place(name), value.x, value.y, value.z, value.w);
    }

    pub(crate) fn three(&self, gl: &Gl, name: &str, value: Vec3) {
        gl.uniform3f(self.place(name), value.x, value.y, value.z);
    }

    pub(crate) fn two(&self, gl: &Gl, name: &str, first: f32, second: f32) {
        gl.uniform2f(self.place(name), first, second);
    }

    pub(crate) fn one(&self, gl: &Gl, name: &str, value: f32) {
        gl.uniform1f(self.place(name), value);
    }

    /// Says at which unit a texture is.
    pub(crate) fn unit(&self, gl: &Gl, name: &str, unit: i32) {
        gl.uniform1i(self.place(name), unit);
    }
}

/// A source with its shared parts in it, and its word after the first line.
fn whole(source: &str, mut define: Option<&str>) -> String {
    let mut whole = String::new();
    for line in source.lines() {
        let shared = SHARED.iter().find(|(name, _)| *name == line);
        whole.push_str(shared.map_or(line, |(_, part)| part));
        whole.push('\n');
        if let Some(word) = define.take() {
            for part in ["#define ", word, "\n"] {
                whole.push_str(part);
            }
        }
    }
    whole
}
