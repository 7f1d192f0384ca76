#version 300 es
// Places and directions of surfaces, and of pieces (define PIECE), with the material's numbers looked up here once a corner.
precision highp float;
precision highp int;
layout(location=0) in vec3 place; layout(location=1) in vec2 facing; layout(location=2) in vec2 uv; layout(location=3) in vec4 extra;
#ifdef PIECE
layout(location=4) in vec3 piecePlace; layout(location=5) in vec2 pieceAlong; layout(location=6) in vec2 pieceOut;
layout(location=7) in vec3 pieceHalf; layout(location=8) in vec2 pieceExtra;
flat out vec3 along;
#endif
uniform mat4 camera; uniform mat4 lamp; uniform vec4 table[60]; uniform float lean; uniform vec3 eye;
out vec3 at; out vec3 normal; out vec2 cloth; out vec2 near; out vec3 lit;
flat out vec4 m0; flat out vec4 m1; flat out vec4 m2; flat out vec4 m3; flat out int kind;
vec3 unfold(vec2 f){vec3 v=vec3(f,1.-abs(f.x)-abs(f.y)); if(v.z<0.) v.xy=(1.-abs(v.yx))*vec2(v.x<0.?-1.:1.,v.y<0.?-1.:1.); return normalize(v);}
void main(){
#ifdef PIECE
 vec3 d=unfold(pieceAlong),u=unfold(pieceOut),b=normalize(cross(d,u)); d=normalize(d+b*lean); b=cross(d,u);
 vec3 h=pieceHalf*16.; if(int(pieceExtra.y+.5)==8) h.yz*=1.28; // thread swells where it lies free
 vec3 q=place*h; at=piecePlace+d*q.x+u*q.y+b*q.z;
 vec3 n=unfold(facing)/max(h,vec3(.02)); normal=normalize(d*n.x+u*n.y+b*n.z); cloth=vec2(q.x,uv.y); near=vec2(pieceExtra.x/255.,99.); along=d; kind=int(pieceExtra.y+.5);
#else
 at=place; normal=unfold(facing); cloth=uv; near=vec2(extra.x/255.,(extra.y-128.)/8.); kind=int(extra.z+.5);
#endif
 int r=kind*4; m0=table[r]; m1=table[r+1]; m2=table[r+2]; m3=table[r+3];
 lit=(lamp*vec4(at+normal*.9,1.)).xyz*.5+.5;
 gl_Position=camera*vec4(at,1.);
#ifdef PIECE
 // Surfaces between their points lie a little above or below the true ones; no stitch drowns in them.
 vec4 c=camera*vec4(at+normalize(eye-at)*.45,1.); if(kind==8) gl_Position.z=c.z/c.w*gl_Position.w;
#endif
}
